import { keepUnfinished, unfinishedOf } from '../../autosave/unfinished.ts'

/** What was typed into an answer and not yet put into the text, by the finding it answers. */
export function keptAnswer(key: string): string {
  return unfinishedOf(`answer ${key}`)
}

export function keepAnswer(key: string, text: string): void {
  keepUnfinished(`answer ${key}`, text)
}
