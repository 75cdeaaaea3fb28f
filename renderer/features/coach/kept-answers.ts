import { listen } from '../../api.ts'

/** What was typed into an answer and not yet put into the text, by the finding it answers. Gone with the journal it belongs to. */
const kept = new Map<string, string>()

export function keptAnswer(key: string): string {
  return kept.get(key) ?? ''
}

export function keepAnswer(key: string, text: string): void {
  if (text === '') kept.delete(key)
  else kept.set(key, text)
}

/** Called once when a story opens, so that a locked journal leaves no words behind in the window. */
export function forgetAnswersWithJournal(): () => void {
  return listen(event => {
    if (event.type === 'journal') kept.clear()
  })
}
