import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { paperHeaders } from '../../app/content-policy.ts'
import { isOn, paperHost } from '../../app/origin.ts'

/** Makes a document for a nonce that its policy will allow. */
export type MakeHtml = (nonce: string) => string

/** Answers the requests of a sheet that is being printed: its document, once, and the typefaces of the paper. */
export async function answerPaper(
  request: Request,
  documents: Map<string, MakeHtml>,
  fontFiles: ReadonlyMap<string, string>,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const path = isOn(paperHost, request.url) ? new URL(request.url).pathname : ''
  const makeHtml = documents.get(path)
  if (makeHtml) {
    documents.delete(path)
    return new Response(makeHtml(nonce), { headers: paperHeaders('text/html; charset=utf-8', nonce) })
  }
  const font = path.startsWith('/fonts/') ? fontFiles.get(path.slice('/fonts/'.length)) : undefined
  if (font) return new Response(await readFile(font), { headers: paperHeaders('font/woff2', nonce) })
  return new Response('Not found', { status: 404, headers: paperHeaders('text/plain; charset=utf-8', nonce) })
}
