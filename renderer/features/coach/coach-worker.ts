import type { CoachAnswer, CoachedText } from './coach-request.ts'
import { readForCoach } from './read-for-coach.ts'

// The one place of a worker's global scope that we use; the project's DOM types describe a window instead.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ text: CoachedText }>) => void
  postMessage: (message: { answer: CoachAnswer }) => void
}

scope.onmessage = ({ data }) => scope.postMessage({ answer: readForCoach(data.text) })
