import type { PreloadWorld } from './preload-world.ts'

type Watching = {
  /** A person can close the window: the browser then asks the page, and we ask the app instead. */
  guardsClosing: boolean
}

/** Tells the main process what Electron learns from the system's window. Runs in the page from its own source. */
export function watchPage(world: PreloadWorld, { guardsClosing }: Watching): void {
  const linkAt = (target: EventTarget | null): string => {
    const link = target instanceof Element ? target.closest('a[href]') : null
    return link instanceof HTMLAnchorElement ? link.href : ''
  }
  const editable = (target: EventTarget | null): boolean =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)

  /** Acts after every listener of the page, and only where none of them has used the event. */
  const afterThePage = (event: Event, act: () => void) => {
    const last = () => {
      clearTimeout(late)
      if (!event.defaultPrevented) act()
    }
    window.addEventListener(event.type, last, { once: true })
    // Where the page stops an event on its way, the listener above is not reached.
    const late = setTimeout(() => {
      window.removeEventListener(event.type, last)
      if (!event.defaultPrevented) act()
    })
  }

  /** What a browser's window would do and a program's window does not: new tabs, reloading, finding, saving the page. */
  const isBrowserShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
    ((ctrlKey || metaKey) && /^[ntwrpsohjdfglukeq]$/i.test(key)) || /^F[1-7]$/.test(key)

  // Chromium would hand such an address to another program, or ask whether it should; the main process decides instead.
  navigation.addEventListener('navigate', event => {
    const { url } = event.destination
    if (/^(https?|blob|about|javascript):/.test(url)) return
    event.preventDefault()
    if (!url.startsWith('data:')) world.send({ type: 'navigate', url })
  })
  window.addEventListener('focus', () => world.send({ type: 'focus', focused: true }))
  window.addEventListener('blur', () => world.send({ type: 'focus', focused: false }))
  window.addEventListener('resize', () => world.send({ type: 'resize' }))
  const onKey = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    if (!event.isTrusted || !(ctrlKey || metaKey || altKey || /^F\d+$/.test(key))) return
    afterThePage(event, () => {
      if (isBrowserShortcut(event)) event.preventDefault()
      world.send({ type: 'key', key, code, control: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey })
    })
  }
  const onContextMenu = (event: MouseEvent) => {
    const { clientX: x, clientY: y, target } = event
    afterThePage(event, () => {
      const selectionText = String(window.getSelection() ?? '')
      const linkURL = linkAt(target)
      world.send({ type: 'context-menu', x, y, selectionText, isEditable: editable(target), linkURL })
    })
  }
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('contextmenu', onContextMenu, { capture: true })
  if (guardsClosing) window.addEventListener('beforeunload', event => event.preventDefault())
}
