import { listen } from '../../api.ts'

/** What was typed into an answer and not yet put into the text, by the finding it answers. */
const kept = new Map<string, string>()

export function keptAnswer(key: string): string {
  return kept.get(key) ?? ''
}

export function keepAnswer(key: string, text: string): void {
  forgetWithJournal()
  if (text === '') kept.delete(key)
  else kept.set(key, text)
}

let listening = false

/** A journal that is locked or closed leaves no words behind in the window. */
function forgetWithJournal(): void {
  if (listening) return
  listening = true
  listen(event => {
    if (event.type === 'journal') kept.clear()
  })
}
