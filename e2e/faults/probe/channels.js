// Runs as a script of the page itself, because the tools of a test are not bound by the page's policy. `probeTargets` is put
// in front of it: { http, ws, stun, quic }, all on a listener of the test. Every way out that a page has is tried once.
const { http, ws, stun, quic } = probeTargets
const to = channel => `${http}/${channel}`
const add = (name, properties = {}, parent = document.body) => {
  const element = Object.assign(document.createElement(name), properties)
  parent.append(element)
  return element
}
const link = (rel, more = {}) => add('link', { rel, href: to(`link-${rel}`), ...more }, document.head)
const style = text =>
  add('style', { textContent: text, nonce: document.querySelector('[nonce]')?.nonce ?? '' }, document.head)
const worker = (channel, body) =>
  new Worker(URL.createObjectURL(new Blob([body.replaceAll('URL', `'${to(channel)}'`)])))
const svg = (name, attribute, url) => {
  const outer = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const inner = document.createElementNS('http://www.w3.org/2000/svg', name)
  inner.setAttribute(attribute, url)
  outer.append(inner)
  document.body.append(outer)
}
const html = text => {
  document.body.insertAdjacentHTML('beforeend', text)
}
const peer = async server => {
  const connection = new RTCPeerConnection({ iceServers: [server] })
  connection.createDataChannel('x')
  await connection.setLocalDescription(await connection.createOffer())
}

const staying = {
  fetch: () => fetch(to('fetch')),
  'fetch-no-cors': () => fetch(to('fetch-no-cors'), { mode: 'no-cors', method: 'POST', body: 'x' }),
  'fetch-keepalive': () => fetch(to('fetch-keepalive'), { keepalive: true, mode: 'no-cors' }),
  xhr: () => {
    const request = new XMLHttpRequest()
    request.open('POST', to('xhr'))
    request.send('x')
  },
  beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
  websocket: () => new WebSocket(`${ws}/websocket`),
  'event-source': () => new EventSource(to('event-source')),
  'web-transport': () => new WebTransport(quic).ready.catch(() => undefined),
  'stun (udp)': () => peer({ urls: stun }),
  'turn (udp)': () => peer({ urls: stun.replace('stun:', 'turn:'), username: 'a', credential: 'b' }),
  'turn (tcp)': () => peer({ urls: `turn:${new URL(http).host}?transport=tcp`, username: 'a', credential: 'b' }),
  image: () => Object.assign(new Image(), { src: to('image') }),
  srcset: () => add('img', { srcset: `${to('srcset')} 2x, ${to('srcset')} 1x` }),
  picture: () => html(`<picture><source srcset="${to('picture')}"><img alt=""></picture>`),
  'image-input': () => add('input', { type: 'image', src: to('image-input') }),
  background: () => document.body.style.setProperty('background-image', `url(${to('background')})`),
  cursor: () => {
    document.body.style.setProperty('list-style-image', `url(${to('cursor')})`)
    document.body.append(Object.assign(document.createElement('ul'), { innerHTML: '<li>x' }))
  },
  'style-import': () => style(`@import url(${to('style-import')});`),
  'style-image': () => style(`h6 { content: url(${to('style-image')}) }`) && add('h6'),
  'style-font': () =>
    style(`@font-face { font-family: probe; src: url(${to('style-font')}) } h5 { font-family: probe }`) &&
    add('h5', { textContent: 'x' }),
  'font-face': () => new FontFace('probe2', `url(${to('font-face')})`).load(),
  'mask-image': () =>
    style(`h4 { width: 9px; height: 9px; mask-image: url(${to('mask-image')}) }`) && add('h4', { textContent: 'x' }),
  'link-stylesheet': () => link('stylesheet'),
  'link-preload': () => link('preload', { as: 'image' }),
  'link-modulepreload': () => link('modulepreload'),
  'link-prefetch': () => link('prefetch'),
  'link-icon': () => link('icon'),
  'link-manifest': () => link('manifest'),
  'link-dns-prefetch': () => link('dns-prefetch'),
  'link-preconnect': () => link('preconnect'),
  'link-prerender': () => link('prerender'),
  script: () => add('script', { src: to('script') }),
  'script-module': () => add('script', { type: 'module', src: to('script-module') }),
  import: () => import(to('import')),
  'speculation-rules': () =>
    add('script', {
      type: 'speculationrules',
      textContent: JSON.stringify({ prefetch: [{ urls: [to('speculation-rules')], eagerness: 'immediate' }] }),
    }),
  worker: () => new Worker(to('worker')),
  'worker-import': () => worker('worker-import', 'importScripts(URL)'),
  'worker-fetch': () => worker('worker-fetch', 'fetch(URL, { mode: "no-cors" })'),
  'worker-socket': () => worker('worker-socket', 'new WebSocket(URL.replace("http", "ws"))'),
  'shared-worker': () => new SharedWorker(to('shared-worker')),
  'service-worker': () => navigator.serviceWorker.register(to('service-worker')),
  iframe: () => add('iframe', { src: to('iframe') }),
  'iframe-srcdoc': () => add('iframe', { srcdoc: `<img src="${to('iframe-srcdoc')}">` }),
  'iframe-blank': () => {
    const inner = add('iframe').contentWindow
    inner?.fetch(to('iframe-blank'), { mode: 'no-cors' }).catch(() => undefined)
  },
  object: () => add('object', { data: to('object') }),
  embed: () => add('embed', { src: to('embed') }),
  video: () => add('video', { src: to('video'), autoplay: true, muted: true }),
  audio: () => add('audio', { src: to('audio'), preload: 'auto' }),
  poster: () => add('video', { poster: to('poster') }),
  track: () => html(`<video><track default src="${to('track')}"></video>`),
  'svg-image': () => svg('image', 'href', to('svg-image')),
  'svg-use': () => svg('use', 'href', `${to('svg-use')}#x`),
  'svg-fe-image': () => {
    html(
      `<svg width="9" height="9"><filter id="f"><feImage href="${to('svg-fe-image')}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    )
  },
  ping: () => add('a', { href: '#ping', ping: to('ping') }).click(),
  'csp-report': () => {
    add(
      'meta',
      { httpEquiv: 'Content-Security-Policy', content: `img-src 'none'; report-uri ${to('csp-report')}` },
      document.head,
    )
  },
  'window-open': () => window.open(to('window-open')),
  'form-blank': () => {
    const form = add('form', { action: to('form-blank'), method: 'post', target: '_blank' })
    form.submit()
  },
  'link-blank': () => add('a', { href: to('link-blank'), target: '_blank', rel: 'opener' }).click(),
  download: () => add('a', { href: to('download'), download: 'x' }).click(),
}

const leaving = {
  location: () => {
    window.location.href = to('location')
  },
  'location-replace': () => window.location.replace(to('location-replace')),
  'form-get': () => add('form', { action: to('form-get') }).submit(),
  'form-post': () => add('form', { action: to('form-post'), method: 'post' }).submit(),
  'link-click': () => add('a', { href: to('link-click') }).click(),
  'meta-refresh': () => {
    document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0;url=${to('meta-refresh')}">`)
  },
  'iframe-top': () => {
    const inner = add('iframe')
    inner.contentWindow?.eval?.(`top.location = '${to('iframe-top')}'`)
  },
}

const only = new URL(window.location.href).searchParams.get('only')
const channels = only ? { [only]: leaving[only] } : { ...staying, ...(probeTargets.leaves ? leaving : {}) }
const tried = []
const next = () => {
  const [name, attempt] = Object.entries(channels)[tried.length] ?? []
  if (!name) {
    document.documentElement.dataset.probed = JSON.stringify(tried)
    return
  }
  tried.push(name)
  // What a policy refuses throws, or is refused later; either is what is wanted.
  try {
    Promise.resolve(attempt()).catch(() => undefined)
  } catch {}
  setTimeout(next, 15)
}
setTimeout(next)
