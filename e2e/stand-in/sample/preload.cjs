const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('sample', {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  invoke: (channel, ...parameters) => ipcRenderer.invoke(channel, ...parameters),
  listen: listener => {
    const hear = (_event, message) => listener(message)
    ipcRenderer.on('event', hear)
    return () => ipcRenderer.off('event', hear)
  },
  double: number => number * 2,
  nested: { words: ['one', 'two'], at: new Date(0) },
  fail: () => {
    throw new Error('as asked')
  },
  platform: process.platform,
})
