export type Key = { key: string; code: string; control: boolean; meta: boolean; alt: boolean; shift: boolean }

const named: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** Whether a key pressed is the accelerator, such as `CommandOrControl+Shift+N`. */
export function acceleratorMatches(
  accelerator: string | undefined,
  pressed: Key,
  platform = process.platform,
): boolean {
  if (!accelerator) return false
  const parts = accelerator.toLowerCase().split(/\+(?=.)/)
  const wanted = named[parts.at(-1) ?? ''] ?? parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1).map(part => modifierOf(part, platform)))
  const same = modifiers.has('control') === pressed.control && modifiers.has('meta') === pressed.meta
  if (!same || modifiers.has('alt') !== pressed.alt || modifiers.has('shift') !== pressed.shift) return false
  return pressed.key.toLowerCase() === wanted || pressed.code.toLowerCase().replace(/^(key|digit)/, '') === wanted
}

function modifierOf(part: string, platform: NodeJS.Platform): string {
  if (part === 'commandorcontrol' || part === 'cmdorctrl') return platform === 'darwin' ? 'meta' : 'control'
  if (part === 'ctrl') return 'control'
  if (part === 'command' || part === 'cmd' || part === 'super') return 'meta'
  return part === 'option' || part === 'altgr' ? 'alt' : part
}
