import type { BridgeHalf } from './bridge.ts'
import type { Wire } from './wire.ts'

/** What the preload's world tells the main process. */
export type FromPreload =
  | { type: 'invoke'; id: number; channel: string; parameters: unknown[] }
  | { type: 'send'; channel: string; parameters: unknown[] }
  | { type: 'focus'; focused: boolean }
  | { type: 'resize' }
  | { type: 'navigate'; url: string }
  | { type: 'key'; key: string; code: string; control: boolean; meta: boolean; alt: boolean; shift: boolean }
  | { type: 'context-menu'; x: number; y: number; selectionText: string; isEditable: boolean; linkURL: string }

/** What the main process tells the preload's world. */
export type ToPreload =
  | { type: 'result'; id: number; ok: boolean; value: unknown }
  | { type: 'message'; channel: string; parameters: unknown[] }

type Listener = (event: object, ...parameters: unknown[]) => void

export type PreloadWorld = {
  require: (name: string) => unknown
  receive: (text: string) => void
  send: (message: FromPreload) => void
}

/** `require('electron')` of a sandboxed preload. Runs in the page from its own source, so it refers to nothing outside. */
export function createPreloadWorld(wire: Wire, bridge: BridgeHalf, post: (text: string) => void): PreloadWorld {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  const listeners = new Map<string, Listener[]>()
  const exposed = new Set<string>()
  let lastId = 0

  const send = (message: FromPreload): void => post(wire.encode(message))

  function invoke(channel: string, ...parameters: unknown[]): Promise<unknown> {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      send({ type: 'invoke', id, channel, parameters })
      waiting.set(id, { resolve, reject })
    })
  }

  function on(channel: string, listener: Listener): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }

  function off(channel: string, listener: Listener): object {
    const kept = (listeners.get(channel) ?? []).filter(item => item !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }

  function once(channel: string, listener: Listener): object {
    const first: Listener = (event, ...parameters) => {
      off(channel, first)
      listener(event, ...parameters)
    }
    return on(channel, first)
  }

  const ipcRenderer = {
    invoke,
    send: (channel: string, ...parameters: unknown[]) => send({ type: 'send', channel, parameters }),
    on,
    addListener: on,
    off,
    removeListener: off,
    once,
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      bridge.expose(key, api)
    },
  }

  function receive(text: string): void {
    const message = wire.decode(text) as ToPreload
    if (message.type === 'message') {
      const event = { sender: ipcRenderer, ports: [], preventDefault: () => undefined, defaultPrevented: false }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.parameters)
      return
    }
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    caller?.[message.ok ? 'resolve' : 'reject'](message.value)
  }

  function requireModule(name: string): unknown {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }

  return { require: requireModule, receive, send }
}
