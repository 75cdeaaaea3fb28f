import { randomUUID } from 'node:crypto'
import { createBridgeHalf, createPacking } from './bridge.ts'
import { watchPage } from './page-events.ts'
import { createPreloadWorld } from './preload-world.ts'
import { createByteText, createWire } from './wire.ts'

export const preloadWorldName = 'Electron Isolated Context'
export const bindingName = 'standInPost'
export const receiverName = 'standInReceive'

export type PageScripts = { mainWorld: string; preloadWorld: string }

/** The scripts that run before any of the page's own, the main world's first. */
export function pageScripts(preload: string | null, guardsClosing: boolean): PageScripts {
  if (preload === null) return { mainWorld: onlyInTopFrame(refusingPopups), preloadWorld: '' }
  const name = randomUUID()
  return {
    mainWorld: onlyInTopFrame(`${bridgeHalf(name, 'page', 'preload')}\n${refusingPopups}`),
    preloadWorld: onlyInTopFrame(preloadSource(name, preload, guardsClosing)),
  }
}

/** As with nodeIntegrationInSubFrames off: frames inside the page have no preload. */
function onlyInTopFrame(source: string): string {
  return `if (window === window.top) {${source}\n}`
}

/** Chromium still tries the window, so that the handler is asked; the page is told null, as where Electron denies it. */
const refusingPopups = `
  const open = window.open
  window.open = url => (open.call(window, url, '_blank', 'noopener'), null)`

function bridgeHalf(name: string, here: string, there: string): string {
  const place = JSON.stringify({ name, here, there }).slice(1, -1)
  return `(${createBridgeHalf})({ ${place}, packingOf: ${createPacking} })`
}

function preloadSource(name: string, preload: string, guardsClosing: boolean): string {
  const environment = JSON.stringify({ platform: process.platform, versions: {}, env: {} })
  return `
    const bridge = ${bridgeHalf(name, 'preload', 'page')}
    const post = globalThis.${bindingName}
    const world = (${createPreloadWorld})((${createWire})((${createByteText})()), bridge, text => post(text))
    globalThis.${receiverName} = world.receive
    ;(${watchPage})(world, { guardsClosing: ${guardsClosing} })
    const module = { exports: {} }
    ;(function (module, exports, require, process, global) {${preload}
})(module, module.exports, world.require, Object.freeze(${environment}), globalThis)`
}
