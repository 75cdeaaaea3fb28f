/** What a text says as JSON, or undefined where it is none; for a schema to judge either way. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
