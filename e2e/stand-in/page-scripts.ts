import { randomUUID } from 'node:crypto'
import { createBridgeHalf } from './bridge.ts'
import { watchPage } from './page-events.ts'
import { createPreloadWorld } from './preload-world.ts'
import { createWire } from './wire.ts'

export const preloadWorldName = 'Electron Isolated Context'
export const bindingName = 'standInPost'
export const receiverName = 'standInReceive'

export type PageScripts = { mainWorld: string; preloadWorld: string }

/**
 * The scripts that run before any of the page's own, the main world's first. A preload runs in the top frame only, as with
 * nodeIntegrationInSubFrames off.
 */
export function pageScripts(preload: string | null): PageScripts {
  const name = JSON.stringify(randomUUID())
  const mainWorld = `if (window === window.top) { (${createBridgeHalf})(${name}, 'page', 'preload'); const open = window.open; window.open = url => (open.call(window, url, '_blank', 'noopener'), null) }`
  return {
    mainWorld: preload === null ? '' : mainWorld,
    preloadWorld: preload === null ? '' : preloadSource(name, preload),
  }
}

function preloadSource(name: string, preload: string): string {
  return `if (window === window.top) {
    const bridge = (${createBridgeHalf})(${name}, 'preload', 'page')
    const post = globalThis.${bindingName}
    const world = (${createPreloadWorld})((${createWire})(), bridge, text => post(text))
    globalThis.${receiverName} = world.receive
    ;(${watchPage})(world)
    const module = { exports: {} }
    ;(function (module, exports, require, process, global) {${preload}
})(module, module.exports, world.require, Object.freeze({ platform: ${JSON.stringify(process.platform)}, versions: {}, env: {} }), globalThis)
  }`
}
