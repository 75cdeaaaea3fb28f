import { mkdtempSync } from 'node:fs'
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
export function startSample(folder = mkdtempSync(join(tmpdir(), 'throughline-sample-'))): Promise<RunningApp> {
  return launchStandIn(join(import.meta.dirname, 'main.ts'), { ...process.env, THROUGHLINE_DATA: folder })
}
