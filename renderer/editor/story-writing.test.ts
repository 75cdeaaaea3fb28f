import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStage, openStage } from '../../build/open-stage.ts'
import { blocksOf, type RichText } from '../../shared/document.ts'
import { parts } from '../../shared/part.ts'
import { block, documentWith, paragraph, text } from './stage/documents.ts'
import type {} from './stage/stage.tsx'

let stage: OpenStage
beforeAll(async () => {
  stage = await openStage('editor/stage/index.html')
}, 60_000)
afterAll(() => stage.close())

const sourced = (words: string, ...ids: string[]) => text(words, { $: { sources: ids } })
const part = (name: string, ...children: unknown[]) => block('part', { part: name, children })
const story = documentWith(
  part('situation', paragraph('b1', [sourced('One in nine came back.', 's1')])),
  part('task', paragraph('b2', [text('Find the cause.')])),
  part('action', paragraph('b3', [text('I looked. '), sourced('I measured.', 's2', 's3')])),
  part('result', paragraph('b4', [])),
  part('learning', paragraph('b5', [])),
)

beforeEach(async () => {
  stage.violations.length = 0
  await stage.page.evaluate(document => window.stage.open('story', document), story)
})

describe('writing a story', () => {
  it('is no change until the person changes something', async () => {
    await caretAt('Find the cause.')
    await press('End', 'ArrowDown')
    expect(await stage.page.evaluate(() => window.stage.changes.length)).toBe(0)
    expect(await current()).toEqual(story)
  })

  it('never merges two parts, whichever way one deletes at their edge', async () => {
    await caretAt('Find the cause.')
    await press('Home', 'Backspace', 'Control+Backspace', 'Control+Shift+Backspace', 'End', 'Delete', 'Control+Delete')
    expect(await current()).toEqual(story)
  })

  it('keeps five parts when all is deleted, and gives all back', async () => {
    await caretAt('Find the cause.')
    await press('Control+a', 'Delete')
    expect(partsOf(await current())).toEqual(parts)
    expect(blocksOf(await current()).map(({ text: line }) => line)).toEqual(['', '', '', '', ''])
    await stage.page.keyboard.type('Again.')
    expect(await textOf('situation')).toBe('Again.')
    await press('Control+z', 'Control+z')
    expect(await current()).toEqual(story)
  })

  it('keeps five parts when a selection over several is replaced', async () => {
    await caretAt('One in nine')
    await press('Home', ...Array(4).fill('ArrowRight'))
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End')
    await stage.page.keyboard.type('x')
    expect(partsOf(await current())).toEqual(parts)
    expect(await textOf('situation')).toBe('One x')
  })

  it('keeps what is pasted in the part at the caret, though it were a whole story', async () => {
    await caretAt('Find the cause.')
    await press('Control+a', 'Control+c')
    await caretAt('Find the cause.')
    await press('End', 'Enter', 'Control+v')
    expect(partsOf(await current())).toEqual(parts)
    expect(await textOf('task')).toBe('Find the cause.\nOne in nine came back.\nFind the cause.\nI looked. I measured.')
    const ids = blocksOf(await current()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('goes from part to part by the arrows', async () => {
    await caretAt('One in nine')
    await press('End', 'ArrowRight')
    await stage.page.keyboard.type('1')
    await press('End', 'ArrowDown', 'End', 'ArrowDown')
    await stage.page.keyboard.type('2')
    await press('Home', 'ArrowUp')
    await stage.page.keyboard.type('3')
    expect(await textOf('task')).toBe('1Find the cause.')
    expect(await textOf('result')).toBe('2')
    expect(await textOf('action')).toContain('3')
  })

  it('shows the words and seconds of each part', async () => {
    await caretAt('Find the cause.')
    await press('End')
    await stage.page.keyboard.type(' And stop it.')
    const counts = () => stage.page.locator('[data-part=task] .editor-part-counts').textContent()
    await expect.poll(counts).toBe('6 words · 3 s')
    await press('Control+z')
    await expect.poll(counts).toBe('3 words · 1 s')
  })

  it('asks in the part that is meant', async () => {
    const prompt = { id: 'closing', lens: 'how-much', question: 'What was it afterwards?', part: 'action' } as const
    await caretAt('Find the cause.')
    await stage.page.evaluate(asked => window.stage.handle().insertPrompt(asked, 'result'), prompt)
    await stage.page.keyboard.type('One in four hundred.')
    const answer = blocksOf(await current()).find(({ prompt: asked }) => asked)
    expect(answer).toMatchObject({ part: 'result', text: 'One in four hundred.' })
  })
})

describe('the sources of a story', () => {
  it('are kept by what is typed within, and by both halves of what is split', async () => {
    await caretAt('One in nine')
    await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await stage.page.keyboard.type('ly')
    await press('Enter')
    const [first, second] = blocksOf(await current())
    expect(first).toMatchObject({ text: 'Onely', sources: [{ start: 0, end: 5, ids: ['s1'] }] })
    expect(second).toMatchObject({ text: ' in nine came back.', sources: [{ start: 0, end: 19, ids: ['s1'] }] })
  })

  it('do not spread to the sentence written after', async () => {
    await caretAt('One in nine')
    await press('End')
    await stage.page.keyboard.type(' Nobody looked.')
    expect(blocksOf(await current())[0]).toMatchObject({
      text: 'One in nine came back. Nobody looked.',
      sources: [{ start: 0, end: 22, ids: ['s1'] }],
    })
  })

  it('are told for the words under the pointer and for those at the caret', async () => {
    const { page } = stage
    await caretAt('Find the cause.')
    await page.getByText('I measured.').hover()
    await expect.poll(sources).toEqual(['s2', 's3'])
    await page.getByText('Find the cause.').hover()
    await expect.poll(sources).toBeNull()
    await press('Home', 'ArrowLeft')
    await expect.poll(sources).toEqual(['s1'])
  })
})

describe('a story on screen', () => {
  it('has a name and a role for everything, also when it may only be read', async () => {
    for (const options of [{}, { dark: true }, { readOnly: true }]) {
      await stage.page.evaluate(([shown, how]) => window.stage.open('story', shown, how), [story, options] as const)
      const { violations } = await new AxeBuilder({ page: stage.page }).disableRules(['page-has-heading-one']).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
    expect(await stage.page.getByRole('toolbar').count()).toBe(0)
    expect(stage.violations).toEqual([])
  })
})

async function caretAt(words: string): Promise<void> {
  await stage.page.getByText(words).first().click()
  await stage.settled()
}

const press = (...keys: string[]) => stage.press(...keys)

function current(): Promise<RichText> {
  return stage.page.evaluate(() => window.stage.handle().getDocument())
}

async function textOf(name: string): Promise<string> {
  return blocksOf(await current())
    .filter(line => line.part === name)
    .map(({ text: line }) => line)
    .join('\n')
}

function sources(): Promise<string[] | null | undefined> {
  return stage.page.evaluate(() => window.stage.sources.at(-1))
}

function partsOf(document: RichText): unknown[] {
  return (document.root.children ?? []).map(node => node.part)
}
