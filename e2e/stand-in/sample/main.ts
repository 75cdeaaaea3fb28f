import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'

const pages: Record<string, string> = {
  '/index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><script src="/page.js"></script></head><body><main><h1>Sample</h1><p>First page.</p><a href="https://elsewhere.example/" id="out">Out</a> <a href="/other.html" id="in">In</a><label>Text <textarea id="text"></textarea></label></main></body></html>',
  '/other.html': '<!doctype html><html lang="en"><title>Other</title><h1>Other</h1></html>',
  '/print.html':
    '<!doctype html><html lang="en"><title>Paper</title><style>h2 { break-before: page }</style><h1>Title</h1><p>Words</p><h2>Chapter</h2><p>More</p></html>',
  '/page.js':
    "window.loaded = typeof window.sample; window.mayEval = (() => { try { return eval('1') } catch (error) { return error.name } })()",
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self'"

const preload = join(import.meta.dirname, 'preload.cjs')
const rows = Array.from({ length: 50 }, (_, number) => ({
  id: `row-${number}`,
  title: `Entry ${number}`,
  tags: ['a', 'b'],
  words: number * 10,
}))

app.enableSandbox()
app.commandLine.appendSwitch('disable-quic')
if (process.env.THROUGHLINE_DATA) app.setPath('userData', process.env.THROUGHLINE_DATA)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

app.on('second-instance', (_event, argv) => console.log(`second instance ${argv.at(-1)}`))
app.on('window-all-closed', () => {
  console.log('window-all-closed')
  app.quit()
})
for (const name of ['before-quit', 'will-quit', 'quit'] as const) app.on(name as 'quit', () => console.log(name))
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', details => {
    if (!details.url.startsWith('app://journal/')) details.preventDefault()
  })
  contents.on('render-process-gone', (_gone, { reason }) => {
    console.log(`gone ${reason}`)
    contents.reload()
  })
})

if (app.requestSingleInstanceLock()) start().catch(console.error)
else {
  console.log('refused')
  app.quit()
}

async function start(): Promise<void> {
  await app.whenReady()
  const own = session.fromPartition('sample', { cache: false })
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'))
  own.protocol.handle('app', request => {
    const { pathname } = new URL(request.url)
    const body = pages[pathname]
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    return new Response(body ?? `no ${request.url}`, {
      status: body ? 200 : 404,
      headers: { 'content-type': type, 'content-security-policy': policy },
    })
  })
  let mayClose = false
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    if (name === 'rows') return rows
    if (name === 'echo') return input
    if (name === 'whoAsks')
      return {
        url: frame?.url,
        origin: frame?.origin,
        top: frame?.parent === null,
        same: event.sender.mainFrame === frame,
      }
    if (name === 'tell') return event.sender.send('event', { type: 'told', input })
    if (name === 'mayClose') mayClose = input === true
    if (name === 'print') return print(own)
    if (name === 'open') return openWindow(own, true).id
    if (name === 'fail') throw new Error('on purpose')
    return undefined
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&File',
        submenu: [
          {
            label: 'New',
            id: 'new',
            accelerator: 'CommandOrControl+N',
            click: () => window.webContents.send('event', { type: 'menu' }),
          },
          { role: 'quit' },
        ],
      },
    ]),
  )
  const window = openWindow(own, false)
  window.on('close', event => {
    console.log('close')
    if (!mayClose) event.preventDefault()
  })
  window.once('ready-to-show', () => window.show())
}

function openWindow(own: Electron.Session, show: boolean): BrowserWindow {
  const window = new BrowserWindow({
    show,
    width: 900,
    height: 700,
    webPreferences: { session: own, preload, sandbox: true, contextIsolation: true },
  })
  window.loadURL('app://journal/index.html').catch(console.error)
  return window
}

async function print(own: Electron.Session): Promise<Uint8Array> {
  const paper = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true } })
  await paper.loadURL('app://journal/print.html')
  const pdf = await paper.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size:8px">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
    pageSize: 'A4',
    margins: { top: 1, bottom: 1 },
  })
  paper.destroy()
  return pdf
}
