import { basename } from 'node:path'

const built: Record<string, string> = import.meta.glob(
  [
    '/node_modules/@fontsource-variable/literata/files/literata-*-wght-*.woff2',
    '/node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2',
  ],
  { query: '?asset', import: 'default', eager: true },
)

/** Where the build put each typeface file, by the file's own name. */
export const fontFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(built).map(([source, file]) => [basename(source), file]),
)
