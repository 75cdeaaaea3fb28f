import type { PreloadWorld } from './preload-world.ts'

/** Tells the main process what Electron learns from the system's window. Runs in the page from its own source. */
export function watchPage(world: PreloadWorld): void {
  const linkAt = (target: EventTarget | null): string => {
    const link = target instanceof Element ? target.closest('a[href]') : null
    return link instanceof HTMLAnchorElement ? link.href : ''
  }
  const editable = (target: EventTarget | null): boolean =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)

  window.addEventListener('focus', () => world.send({ type: 'focus', focused: true }))
  window.addEventListener('blur', () => world.send({ type: 'focus', focused: false }))
  window.addEventListener('resize', () => world.send({ type: 'resize' }))
  // Accelerators of the menu come after the page: a key that the page has used is not offered to the menu.
  window.addEventListener('keydown', event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const named = /^F\d+$/.test(key)
    if (event.defaultPrevented || !event.isTrusted || !(ctrlKey || metaKey || altKey || named)) return
    world.send({ type: 'key', key, code, control: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey })
  })
  window.addEventListener('contextmenu', event => {
    if (event.defaultPrevented) return
    const selectionText = String(window.getSelection() ?? '')
    const isEditable = editable(event.target)
    world.send({
      type: 'context-menu',
      x: event.clientX,
      y: event.clientY,
      selectionText,
      isEditable,
      linkURL: linkAt(event.target),
    })
  })
}
