import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStage, openStage } from '../../build/open-stage.ts'
import { type DocumentNode, plainTextOf, type RichText } from '../../shared/document.ts'
import { documentWith, paragraph, text } from './stage/documents.ts'
import type {} from './stage/stage.tsx'

let stage: OpenStage
beforeAll(async () => {
  stage = await openStage('editor/stage/index.html')
}, 60_000)
afterAll(() => stage.close())

describe('pasting from a page', () => {
  it.each<[string, string, string]>([
    ['headings, to the third level', '<h1>a</h1><h2>b</h2><h5>c</h5>', 'heading(a) heading(b) heading(c)'],
    ['bold in every spelling', '<b>a</b><span style="font-weight:700">b</span><strong>c</strong>', 'paragraph(*abc*)'],
    ['italic, underline, strike and code', '<em>a</em><u>b</u><del>c</del><kbd>d</kbd>', 'paragraph(/a/_b_-c-`d`)'],
    ['a link to the web', '<a href="https://example.org/x">here</a>', 'paragraph([here](https://example.org/x))'],
    ['nested lists', '<ul><li>a<ol><li>b</li></ol></li></ul>', 'list(listitem(a) listitem(list(listitem(b))))'],
    [
      'a nested list beside its item',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      'list(listitem(a) listitem(list(listitem(b))))',
    ],
    ['a quote of two paragraphs', '<blockquote><p>a</p><p>b</p></blockquote>', 'quote(a) quote(b)'],
    [
      'a table, a line for each row',
      '<table><tr><td>a</td><td><p>b</p></td></tr><tr><td>c</td></tr></table>',
      'paragraph(a b) paragraph(c)',
    ],
    ['line breaks and preformatted lines', '<p>a<br>b</p><pre>c\n d</pre>', 'paragraph(a↵b) paragraph(c↵ d)'],
    ['white space as a reader sees it', '<p>  a \n  <b> b</b> </p>\n<p>\n</p>', 'paragraph(a *b*)'],
    ['words out of a line into the line', '<span>just words</span>', 'paragraph(just words)'],
    [
      'a document of Google',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400;font-style:italic">a</span></p><br><ul><li><p>b</p></li></ul></b>',
      'paragraph(/a/) list(listitem(b))',
    ],
    [
      'lists of Word',
      `<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>a<o:p></o:p></p>
       <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>b</p>
       <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal style='mso-list:none'>c</p>`,
      'list(listitem(a) listitem(list(listitem(b)))) paragraph(c)',
    ],
    [
      'an answer copied as a page',
      '<section data-prompt-id="who-involved" data-lens="who"><p data-prompt-question=""><strong>Who?</strong></p><p>Six.</p></section><p>after</p>',
      'prompt(paragraph(Six.)) paragraph(after)',
    ],
  ])('keeps %s', async (_name, html, expected) => {
    expect(outline(await paste({ 'text/html': html }))).toBe(expected)
  })

  it('lets a numbered list go on from the number it starts with', async () => {
    const lists = '<ol><li>a</li><li>b</li></ol><p>c</p><ol start="3"><li>d<ul><li>e</li></ul></li><li>f</li></ol>'
    const { root } = await paste({ 'text/html': lists })
    expect(root.children?.map(({ type, start }) => [type, start])).toEqual([
      ['list', 1],
      ['paragraph', undefined],
      ['list', 3],
    ])
    expect(root.children?.[2]?.children?.map(item => item.value)).toEqual([3, 4, 4])
    const odd = await paste({ 'text/html': '<ol start="1e99"><li>a</li></ol>' })
    expect(odd.root.children?.[0]?.start).toBe(1)
  })

  it.each(hostile())('takes only the words of %s', async (html, expected) => {
    const document = await paste({ 'text/html': html })
    expect(plainTextOf(document)).toBe(expected)
    expect(JSON.stringify(document)).not.toMatch(/script|data:|onerror|style":"[^"]|evil/i)
    expect(
      await stage.page
        .locator('.editor-text :is(script, img, iframe, svg, [onerror], [onclick], [class*=evil])')
        .count(),
    ).toBe(0)
    expect(stage.violations).toEqual([])
  })

  it('of more than 2 MB comes in as plain text, and says so', async () => {
    const document = await paste({ 'text/html': `<p>${'x'.repeat(2_000_001)}</p>`, 'text/plain': 'one\n\ntwo' })
    expect(outline(document)).toBe('paragraph(one) paragraph(two)')
    expect(await stage.page.evaluate(() => window.stage.notices)).toEqual([expect.stringContaining('plain text')])
  })

  it.each([
    ['too many lines', '<li>a'.repeat(200_000), 'paragraph(plain instead)'],
    ['too deep lists', '<ul><li>'.repeat(100_000), 'paragraph(plain instead)'],
    ['tags that never end', '<a '.repeat(300_000), 'paragraph(plain instead)'],
    ['an endless style', `<p style="${'text-decoration '.repeat(120_000)}">a</p>`, 'paragraph(a)'],
  ])('of %s does not hold up the window', async (_name, html, expected) => {
    expect(outline(await paste({ 'text/html': html, 'text/plain': 'plain instead' }))).toBe(expected)
    expect(stage.violations).toEqual([])
  })

  it('of a picture alone says that only text can be kept', async () => {
    await stage.page.evaluate(() => window.stage.open('entry', null))
    await stage.page.getByRole('textbox').click()
    await stage.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['x'], 'x.png', { type: 'image/png' }))
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('.editor-text')?.dispatchEvent(event)
    })
    expect(await stage.page.evaluate(() => window.stage.notices)).toEqual([expect.stringContaining('Only text')])
  })

  it('leaves no control characters and no halves of characters', async () => {
    expect(plainTextOf(await paste({ 'text/plain': 'a\u0000b\u0007c\ud800d\r\ne' }))).toBe('abcd\ne')
    expect(plainTextOf(await paste({ 'text/html': '<p>a\u0000b&#xd800;c</p>' }))).toBe('abc')
  })
})

describe('pasting plain text', () => {
  it.each<[string, string, string]>([
    [
      'lines after a dash',
      'We had:\n- nine nights\n- two suppliers\n\nThen it broke.',
      'paragraph(We had:) list(listitem(nine nights) listitem(two suppliers)) paragraph(Then it broke.)',
    ],
    ['other bullets', '• one\r\n* two', 'list(listitem(one) listitem(two))'],
    ['a list in the list', '- a\n  - b\n- c', 'list(listitem(a) listitem(list(listitem(b))) listitem(c))'],
  ])('makes a list of %s', async (_name, plain, expected) => {
    expect(outline(await paste({ 'text/plain': plain }))).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['one line alone', '- a remark', 'paragraph(- a remark)'],
    ['numbers below zero and rules', '-5 degrees\n---\n-', 'paragraph(-5 degrees) paragraph(---) paragraph(-)'],
    ['a dash inside a line', 'one - two\nthree', 'paragraph(one - two) paragraph(three)'],
  ])('leaves %s as it is', async (_name, plain, expected) => {
    expect(outline(await paste({ 'text/plain': plain }))).toBe(expected)
  })
})

describe('pasting what was copied here', () => {
  const copied = (nodes: unknown[]) => ({
    'application/x-lexical-editor': JSON.stringify({ namespace: 'throughline', nodes }),
  })

  it('keeps an answer with its question, as a new block', async () => {
    const prompt = {
      type: 'prompt',
      promptId: 'p',
      lens: 'why',
      question: 'Why?',
      $: { block: 'old' },
      children: [paragraph('b1', [text('Because.')])],
    }
    const document = await paste(copied([prompt]))
    expect(document.root.children?.[0]).toMatchObject({ type: 'prompt', promptId: 'p', lens: 'why', question: 'Why?' })
    expect(JSON.stringify(document)).not.toMatch(/"(old|b1)"/)
  })

  it('takes parts of a story as their text, without sources', async () => {
    const part = {
      type: 'part',
      part: 'task',
      children: [paragraph('b1', [text('I was asked.', { $: { sources: ['s1'] } })])],
    }
    const document = await paste(copied([part]))
    expect(outline(document)).toBe('paragraph(I was asked.)')
    expect(JSON.stringify(document)).not.toContain('s1')
  })

  it('gives other programs the question too, as a page', async () => {
    const { page } = stage
    const prompt = {
      type: 'prompt',
      promptId: 'p',
      lens: 'why',
      question: 'Why this?',
      children: [paragraph('b1', [text('Because.')])],
    }
    await page.evaluate(
      document => window.stage.open('entry', document),
      documentWith(paragraph('b0', [text('Before')]), prompt),
    )
    await page.getByText('Because.').click()
    await page.keyboard.press('Control+a')
    const html = await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      document
        .querySelector('.editor-text')
        ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
      return clipboardData.getData('text/html')
    })
    expect(html).toContain('Why this?')
    expect(outline(await paste({ 'text/html': html }))).toBe('paragraph(Before) prompt(paragraph(Because.))')
  })

  it('does not trust it', async () => {
    const link = {
      type: 'link',
      url: 'javascript:alert(1)',
      children: [{ type: 'text', text: 'here', style: 'position:fixed' }],
    }
    const document = await paste(
      copied([{ type: 'paragraph', children: [link] }, { type: 'widget', text: 'odd' }, 7, null]),
    )
    expect(outline(document)).toBe('paragraph(here) paragraph(odd)')
    expect(JSON.stringify(document)).not.toContain('fixed')
  })

  it('by keyboard makes an equal answer', async () => {
    const { page } = stage
    const prompt = {
      type: 'prompt',
      promptId: 'p',
      lens: 'how-much',
      question: 'How many?',
      children: [paragraph('b1', [text('Two hundred.')])],
    }
    await page.evaluate(
      document => window.stage.open('entry', document),
      documentWith(paragraph('b0', [text('Before')]), prompt),
    )
    await page.getByText('Before').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.evaluate(() => window.stage.open('entry', null))
    await page.getByRole('textbox').click()
    await page.keyboard.press('Control+v')
    await expect.poll(async () => outline(await current())).toBe('paragraph(Before) prompt(paragraph(Two hundred.))')
  })
})

function hostile(): [string, string][] {
  return [
    ['<p>a<script>alert(1)</script></p>', 'a'],
    ['<p onclick="alert(1)" class="evil" style="background:url(https://evil.invalid/x)">a</p>', 'a'],
    ['a<img src="https://evil.invalid/x.png" onerror="alert(1)">', 'a'],
    ['<svg><script>alert(1)</script><text>s</text></svg>a', 'a'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>a', 'a'],
    ['<iframe srcdoc="<script>alert(1)</script>">x</iframe>a', 'a'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href="java\nscript:alert(1)">a</a>', 'a'],
    ['<a href="&#1;javascript:alert(1)">a</a>', 'a'],
    ['<a href="data:text/html,<script>alert(1)</script>">a</a>', 'a'],
    ['<a href="//evil.invalid">a</a>', 'a'],
    ['<form><input name=childNodes><input name=localName><input name=getAttribute><p>a</p></form>', 'a'],
    ['<template><p>hidden</p><img src=x onerror=alert(1)></template>a', 'a'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>a', 'a'],
    ['<style>@import "https://evil.invalid/x.css";</style>a', 'a'],
    ['<link rel=stylesheet href="https://evil.invalid/x.css"><base href="https://evil.invalid/">a', 'a'],
    ['<object data="https://evil.invalid/x"></object><embed src="https://evil.invalid/y">a', 'a'],
    ['<video src="https://evil.invalid/x" autoplay></video><audio src="https://evil.invalid/y"></audio>a', 'a'],
    ['<p style="display:none">secret</p>a', 'a'],
    ['<p>a<!-- <img src=x onerror=alert(1)> --></p>', 'a'],
    ['<section data-prompt-id=x data-lens="evil"><p data-prompt-question>q</p><p>a</p></section>', 'a'],
    ['<x-evil><p>a</p></x-evil>', 'a'],
    [`${'<div>'.repeat(150)}a`, 'a'],
  ]
}

async function paste(data: Record<string, string>): Promise<RichText> {
  const { page } = stage
  stage.violations.length = 0
  await page.evaluate(() => window.stage.open('entry', null))
  await page.getByRole('textbox').click()
  await page.evaluate(contents => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(contents)) clipboardData.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.editor-text')?.dispatchEvent(event)
  }, data)
  // The editor commits in a microtask of its own; the next task comes after it.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
  return current()
}

function current(): Promise<RichText> {
  return stage.page.evaluate(() => window.stage.handle().getDocument())
}

/** A document in one line: `paragraph(some *bold* words)`. */
function outline(document: RichText): string {
  return (document.root.children ?? []).map(outlineOf).join(' ')
}

const signs: Record<number, string> = { 1: '*', 2: '/', 4: '-', 8: '_', 16: '`' }

function outlineOf(node: DocumentNode): string {
  if (node.type === 'linebreak') return '↵'
  if (typeof node.text === 'string') {
    const sign = signs[Number(node.format)] ?? ''
    return sign + node.text + sign
  }
  const children = node.children ?? []
  const isWords = children.every(child => child.type === 'text' || child.type === 'linebreak' || child.type === 'link')
  const inner = children.map(outlineOf).join(isWords ? '' : ' ')
  return node.type === 'link' ? `[${inner}](${String(node.url)})` : `${node.type}(${inner})`
}
