import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld(
  'throughline',
  Object.freeze({
    call: (feature: unknown, call: unknown, input: unknown, journal: unknown): Promise<unknown> =>
      ipcRenderer.invoke('call', feature, call, input, journal),
    listen: (listener: (event: unknown) => void): (() => void) => {
      const hear = (_event: unknown, event: unknown) => listener(event)
      ipcRenderer.on('event', hear)
      return () => {
        ipcRenderer.off('event', hear)
      }
    },
  }),
)
