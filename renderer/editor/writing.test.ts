import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStage, openStage } from '../../build/open-stage.ts'
import { blocksOf, type RichText } from '../../shared/document.ts'
import { block, documentWith, paragraph, text } from './stage/documents.ts'
import type {} from './stage/stage.tsx'

let stage: OpenStage
beforeAll(async () => {
  stage = await openStage('editor/stage/index.html')
}, 60_000)
afterAll(() => stage.close())
beforeEach(() => {
  stage.violations.length = 0
})

const who = { id: 'who-involved', lens: 'who', question: 'Who was involved?', part: 'action' } as const

describe('writing an entry', () => {
  it('is no change until the person changes something', async () => {
    await open(documentWith(paragraph('b1', [text('One.')]), { type: 'heading', tag: 'h2', children: [] }))
    await stage.page.getByText('One.').click()
    await press('End', 'Home', 'ArrowDown')
    expect(await changes()).toBe(0)
    await type('x')
    expect(await changes()).toBe(1)
    expect(stage.violations).toEqual([])
  })

  it('hands over the very state of each change, however late it is asked for', async () => {
    await open(null)
    await type('ab')
    const texts = await stage.page.evaluate(() => window.stage.changes.map(document => JSON.stringify(document)))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('"a"')
    expect(texts[1]).toContain('"ab"')
  })

  it('makes formatting of Markdown as it is typed', async () => {
    await open(null)
    await type('## Before')
    await press('Enter')
    await type('plain **bold** `code`')
    await press('Enter')
    await type('- one')
    await press('Enter')
    await type('two')
    await press('Tab', 'Enter')
    await type('three')
    await press('Shift+Tab', 'Enter', 'Enter')
    await type('> said')
    expect(await outline()).toBe('heading:Before paragraph:plain bold code item:one item:two item:three quote:said')
  })

  it('makes no link that leads anywhere but to the web or a mail', async () => {
    await open(null)
    await type('[a](javascript:alert(1)) [b](https://example.org) ')
    const document = JSON.stringify(await current())
    expect(document).toContain('"url":"https://example.org"')
    expect(document).not.toMatch(/"url":"javascript/)
  })

  it('makes a line where one clicks below an answer at the end', async () => {
    await open(
      documentWith({
        type: 'prompt',
        promptId: 'p',
        lens: 'why',
        question: 'Why?',
        children: [paragraph('b1', [text('So.')])],
      }),
    )
    const box = await stage.page.locator('.editor-text').boundingBox()
    await stage.page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) - 8)
    await type('below')
    expect(await outline()).toBe('paragraph:So. paragraph:below')
    expect(blocksOf(await current())[1]?.prompt).toBeUndefined()
  })

  it('takes back and repeats', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    await press('Control+End')
    await type(' Two.')
    await press('Control+z')
    expect(await outline()).toBe('paragraph:One.')
    await press('Control+z')
    expect(await outline()).toBe('paragraph:One.')
    await press('Control+Shift+z')
    expect(await outline()).toBe('paragraph:One. Two.')
    expect(blocksOf(await current())[0]?.id).toBe('b1')
  })

  it('never traps the Tab key outside a list', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    await press('Tab')
    expect(await stage.page.evaluate(() => document.activeElement?.classList.contains('editor-text'))).toBe(false)
    expect(await outline()).toBe('paragraph:One.')
  })

  it('leaves Ctrl and Enter to the app', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    await press('End', 'Control+Enter')
    expect(await outline()).toBe('paragraph:One.')
  })

  it('formats by key and by tool, and the tool shows it', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    const bold = stage.page.getByRole('button', { name: 'Bold' })
    await press('Control+a', 'Control+b')
    expect(await bold.getAttribute('aria-pressed')).toBe('true')
    await bold.click()
    expect(await bold.getAttribute('aria-pressed')).toBe('false')
    await press('Control+Shift+Digit8')
    expect(await outline()).toBe('item:One.')
    await press('Control+Shift+Digit8', 'Control+Alt+2')
    expect(await outline()).toBe('heading:One.')
    await press('Control+Alt+2')
    expect(await outline()).toBe('paragraph:One.')
    expect(blocksOf(await current())[0]?.id).toBe('b1')
  })

  it('reaches its tools with one Tab and the arrows', async () => {
    const { page } = stage
    await open(null)
    await press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Bold')
    await press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Italic')
    await press('End')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Redo')
    await press('Tab', 'Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Redo')
  })

  it('asks for the address of a link beside the words, and takes no other than web and mail', async () => {
    const { page } = stage
    await open(documentWith(paragraph('b1', [text('runbook')])))
    await press('End', 'Control+k')
    expect(await page.evaluate(() => window.stage.notices)).toEqual([expect.stringContaining('Select the words')])
    await press('Control+a', 'Control+k')
    const address = page.getByLabel('Link to')
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await address.fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await page.getByText('Give a web address').waitFor()
    await address.fill('example.org/runbook')
    await page.keyboard.press('Enter')
    await address.waitFor({ state: 'detached' })
    expect(JSON.stringify(await current())).toContain('"https://example.org/runbook"')
    await page.getByText('runbook').click({ modifiers: ['Control'] })
    expect(await page.evaluate(() => window.stage.opened)).toEqual(['https://example.org/runbook'])
    await press('Control+k')
    await page.getByRole('button', { name: 'Remove link' }).click()
    expect(JSON.stringify(await current())).not.toContain('example.org')
    expect(await outline()).toBe('paragraph:runbook')
    expect(stage.violations).toEqual([])
  })

  it('ticks an item of a checklist by pointer and by key', async () => {
    const { page } = stage
    const item = (words: string) => block('listitem', { children: [text(words)] })
    await open(documentWith(block('list', { listType: 'check', children: [item('call'), item('write')] })))
    await page.getByRole('checkbox', { name: 'call' }).click({ position: { x: 8, y: 12 } })
    await page.getByRole('checkbox', { name: 'call', checked: true }).waitFor()
    await page.getByRole('checkbox', { name: 'write' }).click({ position: { x: 60, y: 12 } })
    await press('Home', 'ArrowLeft', ' ')
    await page.getByRole('checkbox', { name: 'write', checked: true }).waitFor()
    expect(JSON.stringify(await current())).toMatch(/"checked":true.*"checked":true/)
  })

  it('tells when the focus leaves the text', async () => {
    await open(null)
    await stage.page.evaluate(() => (document.activeElement as HTMLElement).blur())
    expect(await stage.page.evaluate(() => window.stage.blurs)).toBe(1)
  })
})

describe('answering the guide', () => {
  it('begins below the line at the caret and ends with two Enters', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await type('Six people.')
    await press('Enter')
    await type('Tom too.')
    await press('Enter', 'Enter')
    await type('After.')
    const blocks = blocksOf(await current())
    expect(blocks.map(({ text: line, prompt }) => [line, prompt?.question])).toEqual([
      ['One.', undefined],
      ['Six people.', 'Who was involved?'],
      ['Tom too.', 'Who was involved?'],
      ['After.', undefined],
    ])
  })

  it('is taken away by Backspace while it is empty, and never loses words', async () => {
    await open(null)
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await type('x')
    await press('Home', 'Backspace')
    expect(blocksOf(await current())[0]?.prompt?.promptId).toBe('who-involved')
    await press('Delete', 'Backspace')
    expect(blocksOf(await current()).map(({ prompt }) => prompt)).toEqual([undefined])
    await press('Control+z')
    expect(blocksOf(await current())[0]?.prompt?.promptId).toBe('who-involved')
  })

  it('leaves room above and below for who comes by the arrows', async () => {
    await open(null)
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await press('ArrowDown')
    await type('below')
    await press('Home', 'ArrowUp', 'ArrowUp')
    await type('above')
    expect(await outline()).toBe('paragraph:above paragraph: paragraph:below')
  })

  it('asks a question once: asked again, it leads to where it stands', async () => {
    await open(documentWith(paragraph('b1', [text('One.')])))
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await type('Six people')
    await press('ArrowDown')
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await type(' and Tom.')
    const answers = blocksOf(await current()).filter(({ prompt }) => prompt)
    expect(answers.map(({ text: line }) => line)).toEqual(['Six people and Tom.'])
  })

  it('cannot have its question edited', async () => {
    await open(null)
    await stage.page.evaluate(prompt => window.stage.handle().insertPrompt(prompt), who)
    await stage.page.getByText('Who was involved?').click()
    await type('zzz')
    expect(await stage.page.locator('.editor-prompt-question').textContent()).toBe('Who was involved?')
    expect(JSON.stringify(await current())).toContain('"question":"Who was involved?"')
  })
})

async function open(document: RichText | null): Promise<void> {
  await stage.page.evaluate(shown => window.stage.open('entry', shown), document)
  await stage.page.getByRole('textbox', { name: 'Text of the entry' }).focus()
}

const press = (...keys: string[]) => stage.press(...keys)

async function type(words: string): Promise<void> {
  await stage.page.keyboard.type(words)
}

function changes(): Promise<number> {
  return stage.page.evaluate(() => window.stage.changes.length)
}

function current(): Promise<RichText> {
  return stage.page.evaluate(() => window.stage.handle().getDocument())
}

async function outline(): Promise<string> {
  return blocksOf(await current())
    .map(({ kind, text: line }) => `${kind}:${line}`)
    .join(' ')
}
