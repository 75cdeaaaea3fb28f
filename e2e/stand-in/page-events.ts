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

  // Listeners of the page on the same window come later than ours; only after them is it known what the page made of an event.
  const afterThePage = (event: Event, act: () => void) =>
    setTimeout(() => {
      if (!event.defaultPrevented) act()
    })

  window.addEventListener('focus', () => world.send({ type: 'focus', focused: true }))
  window.addEventListener('blur', () => world.send({ type: 'focus', focused: false }))
  window.addEventListener('resize', () => world.send({ type: 'resize' }))
  // Accelerators of the menu come after the page: a key that the page has used is not offered to the menu.
  window.addEventListener('keydown', event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const named = /^F\d+$/.test(key)
    if (!event.isTrusted || !(ctrlKey || metaKey || altKey || named)) return
    afterThePage(event, () =>
      world.send({ type: 'key', key, code, control: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey }),
    )
  })
  window.addEventListener('contextmenu', event => {
    const { clientX: x, clientY: y, target } = event
    afterThePage(event, () => {
      const selectionText = String(window.getSelection() ?? '')
      const linkURL = linkAt(target)
      world.send({ type: 'context-menu', x, y, selectionText, isEditable: editable(target), linkURL })
    })
  })
}
