import { coachedStoryOf, readStory } from '../../../shared/coach/coach.ts'
import { countWords } from '../../../shared/document.ts'
import { type Part, parts } from '../../../shared/part.ts'
import type { CoachAnswer, CoachedText } from './coach-request.ts'

// The one place of a worker's global scope that we use; the project's DOM types describe a window instead.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ id: number; text: CoachedText }>) => void
  postMessage: (message: { id: number; answer: CoachAnswer }) => void
}

scope.onmessage = ({ data }) => scope.postMessage({ id: data.id, answer: read(data.text) })

function read({ context, ...text }: CoachedText): CoachAnswer {
  const story = coachedStoryOf(text)
  const wordsOf = (part: Part) =>
    story.blocks.reduce((sum, block) => sum + (block.part === part ? countWords(block.text) : 0), 0)
  // Every part is among the entries.
  const words = Object.fromEntries(parts.map(part => [part, wordsOf(part)])) as Record<Part, number>
  return { ...readStory(story, context), words }
}
