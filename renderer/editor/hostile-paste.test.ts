import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStage, openStage } from '../../build/open-stage.ts'
import type { DocumentNode } from '../../shared/document.ts'
import { hostileHtml } from './stage/hostile-html.ts'
import type {} from './stage/stage.tsx'

let stage: OpenStage
beforeAll(async () => {
  stage = await openStage('editor/stage/index.html')
}, 60_000)
afterAll(() => stage.close())

/** What the editor draws with. */
const drawn = new Set('p h1 h2 h3 blockquote ul ol li span a br strong em b i u s code sub sup mark div'.split(' '))
const kept = new Set('paragraph heading quote list listitem link text linebreak tab'.split(' '))

/** What happens in a page without being asked for: a script runs, a dialog opens, something is requested. */
function watch(page: Page, seen: string[] = []): string[] {
  page.on('dialog', dialog => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url().includes('evil.invalid')) seen.push(`request ${request.url()}`)
  })
  page.on('popup', () => seen.push('popup'))
  return seen
}

it(`pastes ${hostileHtml.length} hostile snippets: nothing runs, nothing is asked for, and only text is kept`, {
  timeout: 240_000,
}, async () => {
  expect(hostileHtml.length).toBeGreaterThanOrEqual(500)
  const seen = watch(stage.page)
  await stage.page.evaluate(() => Object.assign(window, { taken: () => Object.assign(window, { wasTaken: true }) }))
  const found: string[] = []
  for (let at = 0; at < hostileHtml.length; at += 25) {
    found.push(...(await pasteAll(hostileHtml.slice(at, at + 25))))
  }
  expect(found).toEqual([])
  expect(seen).toEqual([])
  expect(await stage.page.evaluate(() => 'wasTaken' in window)).toBe(false)
  expect(stage.violations).toEqual([])
})

it('is a corpus that does harm where nothing stops it', { timeout: 60_000 }, async () => {
  const context = await stage.page.context().browser()?.newContext()
  if (!context) throw new Error('The browser has ended.')
  await context.route('https://evil.invalid/**', route => route.abort())
  const seen: string[] = []
  context.on('page', page => watch(page, seen))
  let bare = await context.newPage()
  let harmful = 0
  for (const html of hostileHtml) {
    const before = seen.length
    const result = await put(bare, html)
    if (result !== 'nothing' || seen.length > before) harmful++
    if (result === 'led away') bare = await context.newPage()
  }
  await context.close()
  // The others wait for a click, or for a cleaner that reads them otherwise than a browser does.
  expect(harmful).toBeGreaterThan(60)
})

/** What happens in a page that takes the text as it is. */
async function put(page: Page, html: string): Promise<'nothing' | 'ran' | 'led away'> {
  try {
    const ran = await page.evaluate(async text => {
      let ran = false
      Object.assign(window, {
        taken: () => {
          ran = true
        },
      })
      document.body.innerHTML = text
      await new Promise(resolve => setTimeout(resolve, 8))
      document.body.innerHTML = ''
      return ran
    }, html)
    return ran ? 'ran' : 'nothing'
  } catch {
    return 'led away'
  }
}

/** What of them got further than it may, in words. */
async function pasteAll(snippets: readonly string[]): Promise<string[]> {
  const { elements, nodes } = await pasted(snippets)
  const found = [...elements.flatMap(strangeElement), ...nodes.flatMap(strangeNode)]
  return found.map(what => `${what}, of one of ${snippets.join('\n')}`)
}

type Drawn = { name: string; attributes: [name: string, value: string][] }

function pasted(snippets: readonly string[]): Promise<{ elements: Drawn[]; nodes: DocumentNode[] }> {
  return stage.page.evaluate(async texts => {
    await window.stage.open('entry', null)
    const editor = document.querySelector<HTMLElement>('.editor-text')
    editor?.focus()
    for (const html of texts) {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      editor?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      await new Promise(resolve => setTimeout(resolve))
    }
    const elements = [...(editor?.querySelectorAll('*') ?? [])].map(element => ({
      name: element.localName,
      attributes: [...element.attributes].map(({ name, value }): [string, string] => [name, value]),
    }))
    return { elements, nodes: window.stage.handle().getDocument().root.children ?? [] }
  }, snippets)
}

function strangeElement({ name, attributes }: Drawn): string[] {
  const bad = attributes.filter(([attribute, value]) =>
    attribute === 'href'
      ? !/^(https?:|mailto:)/i.test(value)
      : /^(on|src|srcset|xlink|action|form|ping|background|data$)/.test(attribute),
  )
  return [...(drawn.has(name) ? [] : [`<${name}>`]), ...bad.map(pair => pair.join('='))]
}

function strangeNode(node: DocumentNode): string[] {
  return [
    ...(kept.has(node.type) ? [] : [`a node ${node.type}`]),
    ...(node.style ? [`a style ${String(node.style)}`] : []),
    ...(node.children ?? []).flatMap(strangeNode),
  ]
}
