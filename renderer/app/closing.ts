import { api } from '../api.ts'
import { saveAll } from './save-all.ts'

/** Main closes the window only after this answer, and asks the person first where something could not be saved. */
export async function answerClosing(): Promise<void> {
  await api.app.readyToClose({ saved: await saveAll() })
}
