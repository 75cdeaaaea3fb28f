import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const standIn = new URL('electron.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

/** Node resolves `electron` to the stand-in from here on, for imports and for require; whoever asks cannot tell. */
registerHooks({
  resolve(specifier, context, next) {
    if (!names.has(specifier)) return next(specifier, context)
    if (!isMainThread) throw new Error('Electron’s modules cannot be used in a worker thread.')
    return { url: standIn, format: 'module-typescript', shortCircuit: true }
  },
})
