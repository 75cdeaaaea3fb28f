import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { windowHeaders } from './content-policy.ts'
import { isOn, windowHost } from './origin.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

type ServedFile = { file: string; contentType: string }

/** Every file of the built window by its address, read once: an address is looked up, never turned into a path. */
export function listRendererFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>()
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(item.name)]
    if (!item.isFile() || contentType === undefined) continue
    const file = join(item.parentPath, item.name)
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { file, contentType })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** Answers the window's requests from that list; whatever is not in it, however it is spelled, does not exist. */
export function serveRendererFiles(files: ReadonlyMap<string, ServedFile>): (request: Request) => Promise<Response> {
  return async request => {
    const served = isOn(windowHost, request.url) ? files.get(new URL(request.url).pathname) : undefined
    const nonce = randomBytes(16).toString('base64')
    if (!served || request.method !== 'GET') {
      return new Response('Not found', { status: 404, headers: windowHeaders('text/plain; charset=utf-8', nonce) })
    }
    const bytes = await readFile(served.file)
    const body = served.file.endsWith('.html') ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : bytes
    return new Response(body, { headers: windowHeaders(served.contentType, nonce) })
  }
}
