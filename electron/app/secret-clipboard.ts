const keptMs = 30_000

type Clipboard = { readText: () => Promise<string>; writeText: (text: string) => Promise<void>; clear: () => void }

export type SecretClipboard = {
  copy: (text: string) => Promise<void>
  /** For when the program ends before that. */
  clear: () => Promise<void>
}

/** Puts a secret on the clipboard and takes it off again, unless something else has taken its place by then. */
export function createSecretClipboard(clipboard: Clipboard): SecretClipboard {
  let held: { text: string; timer: NodeJS.Timeout } | null = null

  const clear = async (): Promise<void> => {
    if (!held) return
    const { text, timer } = held
    held = null
    clearTimeout(timer)
    if ((await clipboard.readText()) === text) clipboard.clear()
  }
  return {
    copy: async (text: string): Promise<void> => {
      if (held) clearTimeout(held.timer)
      await clipboard.writeText(text)
      held = { text, timer: setTimeout(() => void clear(), keptMs) }
    },
    clear,
  }
}
