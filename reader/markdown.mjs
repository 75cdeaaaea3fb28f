// A journal as Markdown: one file an entry, one a story. `tables` holds the rows of each table by its name.

const parts = { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result', learning: 'Learning' }
const longestName = 100

/** All files of a journal, as `{ path, text }`. What lies in the trash is in a folder of its own. */
export function journalToMarkdown(tables) {
  const taken = new Set()
  const rows = name => tables[name] ?? []
  const fileOf = (folder, name, text, deletedAt) => ({
    path: pathOf(deletedAt ? `trash/${folder}` : folder, name, taken),
    text,
  })
  const entries = rows('entry').map(entry =>
    fileOf('entries', `${entry.sortDay ?? ''} ${entry.title || 'Untitled'}`, entryText(entry, rows), entry.deletedAt),
  )
  const stories = rows('story').map(story =>
    fileOf('stories', story.headline || 'Untitled', storyText(story, rows), story.deletedAt),
  )
  const roles = rows('role').map(role => `- ${line(roleName(role))}${span(role.from, role.to, ', ')}`)
  const roleFile = roles.length > 0 ? [{ path: 'roles.md', text: `# Roles\n\n${roles.join('\n')}\n` }] : []
  return [...entries, ...stories, ...roleFile]
}

function entryText(entry, rows) {
  const role = rows('role').find(({ id }) => id === entry.roleId)
  const tags = rows('entryTag').filter(({ entryId }) => entryId === entry.id)
  const document = rows('entryDocument').find(({ entryId }) => entryId === entry.id)?.json
  const plain = rows('entryText').find(({ entryId }) => entryId === entry.id)?.text ?? ''
  const about = [
    ['When', span(entry.happenedFrom, entry.happenedTo)],
    ['Role', role ? line(roleName(role)) : ''],
    [
      'Tags',
      tags
        .sort(byPosition)
        .map(({ tag }) => line(tag))
        .join(', '),
    ],
    ['Written', (entry.createdAt ?? '').slice(0, 10)],
  ]
  return page(entry.title || 'Untitled', about, document ? documentToMarkdown(parse(document)) : escapeText(plain))
}

function storyText(story, rows) {
  const own = name =>
    rows(name)
      .filter(({ storyId }) => storyId === story.id)
      .sort(byPosition)
  const sources = own('source')
  const entryOf = id => rows('entry').find(entry => entry.id === id)
  const document = own('storyDocument')[0]?.json
  const told = own('storyEmphasis').map(({ principleId, strength }) => `${line(principleId)} (${strength})`)
  const about = [
    ['Status', story.status],
    ['Kind', story.kind ?? ''],
    ['Told for', told.join(', ')],
    [
      'Cues',
      own('storyCue')
        .map(({ cue }) => line(cue))
        .join(' · '),
    ],
  ]
  const noteOf = ids => ids.map(id => sources.findIndex(source => source.id === id)).filter(index => index >= 0)
  const body = document ? documentToMarkdown(parse(document), { noteOf }) : ''
  const notes = sources.map(({ quote, entryId, entryTitle }, index) => {
    const entry = entryOf(entryId)
    const from = [entry?.title || entryTitle || 'an entry', entry ? span(entry.happenedFrom, entry.happenedTo) : '']
    return `[^${index + 1}]: “${line(quote)}” — ${from.filter(Boolean).map(line).join(', ')}`
  })
  const metrics = own('storyMetric').map(metricLine)
  const followUps = own('storyFollowUp').map(({ question, answer }) => `### ${line(question)}\n\n${escapeText(answer)}`)
  const sections = [
    body,
    section('Figures', metrics.join('\n')),
    section('Follow-ups', followUps.join('\n\n')),
    notes.join('\n\n'),
  ]
  return page(story.headline || 'Untitled', about, sections.filter(Boolean).join('\n\n'))
}

function metricLine({ what, unit, opening, closing }) {
  const value = side => {
    const { text, amount, unit: own, confidence } = parse(side)
    const said = text || (amount === null ? '?' : `${amount} ${own ?? unit}`.trim())
    return confidence === 'measured' ? said : `${said} (${confidence})`
  }
  return `- ${line(what)}: ${line(value(opening))} → ${line(value(closing))}`
}

function page(title, about, body) {
  const lines = about.filter(([, value]) => value).map(([name, value]) => `- ${name}: ${value}`)
  return `${[`# ${line(title)}`, lines.join('\n'), body].filter(Boolean).join('\n\n')}\n`
}

function section(title, text) {
  return text === '' ? '' : `## ${title}\n\n${text}`
}

/** A rich text of the editor's. `noteOf` gives the numbers of the notes that stand behind a piece of text, from 0. */
export function documentToMarkdown(document, { noteOf = () => [] } = {}) {
  return blocks(document.root?.children ?? [], { noteOf }).join('\n\n')
}

function blocks(nodes, context) {
  return nodes.map(node => block(node, context)).filter(text => text !== '')
}

function block(node, context) {
  const children = node.children ?? []
  if (node.type === 'part') {
    return [`## ${parts[node.part] ?? line(String(node.part))}`, ...blocks(children, context)].join('\n\n')
  }
  if (node.type === 'prompt')
    return [`**${line(String(node.question ?? ''))}**`, ...blocks(children, context)].join('\n\n')
  if (node.type === 'heading') return `${'#'.repeat(headingLevel(node.tag))} ${inline(children, context)}`
  if (node.type === 'quote') return indent(inline(children, context), '> ', '> ')
  if (node.type === 'list') return list(node, context)
  if (node.type === 'paragraph') return guardStart(inline(children, context))
  return children.length > 0 ? blocks(children, context).join('\n\n') : inline([node], context)
}

/** The title of a file is its only heading of the first level, the parts of a story are of the second. */
function headingLevel(tag) {
  return Math.min(6, (Number(/^h([1-6])$/.exec(String(tag))?.[1]) || 1) + 2)
}

function list({ listType, start = 1, children = [] }, context) {
  let number = start
  return children
    .map(item => {
      const nested = (item.children ?? []).filter(({ type }) => type === 'list')
      const own = (item.children ?? []).filter(({ type }) => type !== 'list')
      const inner = nested.map(each => indent(list(each, context), '  ', '  '))
      if (own.length === 0) return inner.join('\n')
      const mark =
        listType === 'number' ? `${number++}. ` : listType === 'check' ? `- [${item.checked ? 'x' : ' '}] ` : '- '
      const text = indent(guardStart(inline(own, context)), mark, ' '.repeat(mark.length))
      return [text, ...inner].join('\n')
    })
    .join('\n')
}

function inline(nodes, context) {
  return nodes
    .map((node, index) => {
      if (node.type === 'linebreak') return '\\\n'
      if (typeof node.text === 'string') return piece(node, context, sourcesOf(nodes[index + 1]))
      const inner = inline(node.children ?? [], context)
      return node.type === 'link' || node.type === 'autolink' ? link(inner, node.url) : inner
    })
    .join('')
}

const marks = [
  [16, '`'],
  [4, '~~'],
  [2, '*'],
  [1, '**'],
]

/** A note stands behind the last piece that carries it. */
function piece(node, { noteOf }, following) {
  const format = typeof node.format === 'number' ? node.format : 0
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.text) ?? []
  let text = format & 16 ? core : escapeText(core)
  if (core !== '') for (const [bit, mark] of marks) if (format & bit) text = `${mark}${text}${mark}`
  const notes = noteOf(sourcesOf(node).filter(id => !following.includes(id))).map(index => `[^${index + 1}]`)
  return `${before}${text}${notes.join('')}${after}`
}

function sourcesOf(node) {
  const ids = node?.$?.sources
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
}

/** What an entry holds is looked at again: only web and mail addresses become links. */
function link(text, address) {
  let url
  try {
    url = new URL(String(address))
  } catch {
    return text
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return text
  return `[${text}](<${url.href.replace(/[<>]/g, encodeURIComponent)}>)`
}

function escapeText(text) {
  return text.replace(/[\\`*_[\]<>~|]/g, '\\$&')
}

/** What would begin a heading, a list or a quote at the start of a line is text here. */
function guardStart(text) {
  return text.replace(/^(\s*)(#|[-+](?=\s)|=)/gm, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
}

function line(text) {
  return escapeText(String(text).replace(/\s+/g, ' ').trim())
}

function indent(text, first, rest) {
  return text
    .split('\n')
    .map((each, index) => (each === '' ? '' : (index === 0 ? first : rest) + each))
    .join('\n')
}

function span(from, to, before = '') {
  if (!from && !to) return ''
  return `${before}${!to || from === to ? (from ?? to) : `${from ?? ''} – ${to}`}`
}

function roleName({ title, employer }) {
  return [title, employer].filter(Boolean).join(', ')
}

function byPosition(a, b) {
  return (a.position ?? 0) - (b.position ?? 0)
}

function parse(json) {
  return typeof json === 'string' ? JSON.parse(json) : json
}

/** A name that every system takes, and that no other file has. */
function pathOf(folder, name, taken) {
  const cleaned = String(name)
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
  let stem = ''
  for (const letter of cleaned) if (Buffer.byteLength(stem + letter) <= longestName) stem += letter
  stem = stem.replace(/^[\s.]+|[\s.]+$/g, '') || 'Untitled'
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)) stem = `${stem} -`
  for (let number = 1; ; number++) {
    const path = `${folder}/${number === 1 ? stem : `${stem} (${number})`}.md`
    const key = path.toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return path
  }
}
