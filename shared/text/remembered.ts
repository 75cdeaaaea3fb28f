/** Texts longer than this are read anew each time: nobody writes such sentences, and keeping them would fill the memory. */
const longestKept = 2_000

/**
 * The same function, remembering what it said of the last texts: at each save of an entry all but one of its sentences are the same.
 * Only for pure functions, whose answers nobody changes.
 */
export function remembered<Answer>(read: (text: string) => Answer, most = 4000): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return text => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = read(text)
    if (text.length > longestKept) return answer
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
