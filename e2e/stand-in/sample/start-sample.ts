import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchStandIn } from '../../launch-stand-in.ts'
import type { RunningApp } from '../../running-app.ts'

declare global {
  interface Window {
    /** What the sample's preload exposes. */
    sample: {
      call: (name: string, input?: unknown) => Promise<unknown>
      invoke: (channel: string) => Promise<unknown>
      listen: (listener: (message: unknown) => void) => () => void
      double: (number: number) => number
      nested: { words: string[]; at: Date }
      fail: () => void
    }
  }
}

/** The small app in this folder, which uses Electron's module as any program would. */
export async function startSample(kept?: string): Promise<RunningApp> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'throughline-sample-'))
  const app = await launchStandIn(join(import.meta.dirname, 'main.ts'), { ...process.env, THROUGHLINE_DATA: folder })
  if (kept === undefined) void app.exited.then(() => rmSync(folder, { recursive: true, force: true }))
  return app
}
