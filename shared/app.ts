import { z } from 'zod'
import { LocalDay } from './day.ts'
import { act, query } from './ipc/call.ts'

export const About = z.object({ version: z.string(), today: LocalDay, platform: z.string(), runtime: z.string() })
export type About = z.infer<typeof About>

export const appContract = {
  about: query(z.void(), About),
  /** The window's answer to `closing`. `saved` false: something could not be saved, and the person is asked before it closes. */
  readyToClose: act(z.object({ saved: z.boolean() }), z.void()),
  /** The window's answer to `locking`. `saved` false: something could not be saved, and the journal stays open. */
  readyToLock: act(z.object({ saved: z.boolean() }), z.void()),
  /** The person did something here; told now and then, for where the system cannot say how long it was left alone. */
  active: act(z.void(), z.void()),
  /** Puts a secret on the clipboard, and takes it off after half a minute unless something else is there by then. */
  copySecret: act(z.object({ text: z.string().max(1000) }), z.void()),
  /** Asks the person, then opens an https or mailto link outside. Tells whether it was opened. */
  openLink: act(z.object({ url: z.string().max(2048) }), z.boolean()),
  /** Lets this window hear, for a rehearsal to record, or ends that. */
  setMicrophone: act(z.object({ allowed: z.boolean() }), z.void()),
}
