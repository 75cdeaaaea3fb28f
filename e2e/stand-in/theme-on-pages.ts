import type { Target } from './devtools.ts'

const targets = new Set<Target>()
let scheme: 'light' | 'dark' | '' = ''

/** Shows a page the theme that nativeTheme asks for; an empty one is the system's own. */
export function applyTheme(target: Target): Promise<unknown> {
  targets.add(target)
  return emulate(target)
}

export function setPageTheme(theme: 'light' | 'dark' | ''): void {
  scheme = theme
  for (const target of targets) {
    emulate(target).catch(() => targets.delete(target))
  }
}

function emulate(target: Target): Promise<unknown> {
  return target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
}
