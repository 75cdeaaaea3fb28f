export const isMac = navigator.platform.startsWith('Mac')

const symbols: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Enter: '↵',
  Left: '←',
  Right: '→',
}

/** `Mod+Shift+P` -> `Ctrl Shift P`, or `⌘ Shift P` on a Mac. */
export function keysOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map(key => symbols[key] ?? key)
    .join(' ')
}
