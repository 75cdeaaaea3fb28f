import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listener = {
  targets: { http: string; ws: string; stun: string; quic: string }
  /** What has come in: the path of a request, or the kind of a bare connection or packet. */
  reached: Set<string>
  close: () => Promise<void>
}

/** Listens on the loopback for whatever a page may send: requests, bare connections, packets. Serves `pages` where they are asked for. */
export async function listen(pages: Record<string, string> = {}): Promise<Listener> {
  const reached = new Set<string>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://listener')
    const page = pages[pathname]
    if (page === undefined) reached.add(pathname.slice(1))
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(page === undefined ? 204 : 200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' })
    response.end(page)
  })
  server.on('upgrade', (request, socket) => {
    reached.add((request.url ?? '').slice(1))
    socket.destroy()
  })
  // Whoever connects and asks for nothing is counted too.
  server.on('connection', () => reached.add('a connection'))
  // A protocol that is not HTTP, as TURN over TCP is.
  server.on('clientError', (_error, socket) => {
    reached.add('a connection that speaks no HTTP')
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stun = await packets('a packet to STUN or TURN')
  const quic = await packets('a packet to QUIC')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  async function packets(name: string) {
    const socket = createSocket('udp4', () => reached.add(name))
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    return socket
  }

  return {
    targets: {
      http: `http://${host}`,
      ws: `ws://${host}`,
      stun: `stun:127.0.0.1:${stun.address().port}`,
      quic: `https://127.0.0.1:${quic.address().port}/`,
    },
    reached,
    close: async () => {
      stun.close()
      quic.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
