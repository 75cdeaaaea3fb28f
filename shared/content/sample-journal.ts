import { type Block, blocksOf, type DocumentNode, type RichText } from '../document.ts'
import type { EntryDraft } from '../entries.ts'
import type { Metric, Place } from '../metrics.ts'
import { parts } from '../part.ts'
import type { Passage } from '../passage.ts'
import type { Rehearsal } from '../rehearsals.ts'
import type { Role } from '../roles.ts'
import type { Story, StoryDraft } from '../stories.ts'
import type { Target } from '../targets.ts'
import { findPrompt } from './content.ts'
import {
  type AuthoredBlock,
  type AuthoredEntry,
  type AuthoredMetric,
  type AuthoredRehearsal,
  type AuthoredStory,
  type AuthoredTarget,
  readAuthored,
} from './sample/authored.ts'
import {
  bulletList,
  documentOf,
  heading,
  paragraph,
  partNode,
  promptNode,
  quote,
  textNode,
} from './sample/editor-form.ts'

export type SampleEntry = EntryDraft & { id: string; createdAt: string }
export type SampleSource = { id: string; passage: Passage; text: string }
export type SampleStory = StoryDraft &
  Pick<Story, 'id' | 'emphases' | 'cueWords' | 'followUps' | 'metrics'> & { sources: SampleSource[] }
export type SampleRehearsal = Omit<Rehearsal, 'recordedBytes'>
/** Its day is counted from the one on which the sample is opened. */
export type SampleTarget = Omit<Target, 'date' | 'debrief' | 'createdAt' | 'updatedAt'> & { daysAhead: number }
export type SampleJournal = {
  roles: Role[]
  entries: SampleEntry[]
  stories: SampleStory[]
  rehearsals: SampleRehearsal[]
  targets: SampleTarget[]
}

/** A journal of a person who does not exist, for a newcomer to look at. Every id in it is the same each time. */
export function buildSampleJournal(): SampleJournal {
  const authored = readAuthored()
  const roles = authored.roles.map(role => ({ ...role, id: roleIdOf(role.id) }))
  const entries = authored.entries.map(entryOf)
  const documents = new Map(entries.map(entry => [entry.id, entry.document]))
  const stories = authored.stories.map(story => storyOf(story, documents))
  return {
    roles,
    entries,
    stories,
    rehearsals: authored.rehearsals.map(rehearsalOf),
    targets: authored.targets.map(targetOf),
  }
}

const roleIdOf = (id: string) => `sample-role-${id}`
const entryIdOf = (id: string) => `sample-${id}`
const storyIdOf = (id: string) => `sample-story-${id}`

function targetOf({ id, loop, questionsToAsk, ...target }: AuthoredTarget): SampleTarget {
  const targetId = `sample-target-${id}`
  return {
    ...target,
    id: targetId,
    loop: loop.map((interviewer, at) => ({ ...interviewer, id: `${targetId}-${at + 1}` })),
    questionsToAsk: questionsToAsk.map((text, at) => ({ id: `${targetId}-question-${at + 1}`, text })),
  }
}

function entryOf({ id, title, role, from, to, tags, createdAt, blocks }: AuthoredEntry): SampleEntry {
  const entryId = entryIdOf(id)
  const document = documentOf(blocks.map((block, at) => nodeOf(block, `${entryId}-${at + 1}`)))
  return { id: entryId, title, roleId: roleIdOf(role), period: { from, to }, tags, createdAt, document }
}

function nodeOf(block: AuthoredBlock, id: string): DocumentNode {
  if ('p' in block) return paragraph(id, [textNode(block.p)])
  if ('h' in block) return heading(id, block.h)
  if ('q' in block) return quote(id, block.q)
  if ('li' in block) return bulletList(block.li.map((text, at) => ({ block: `${id}-${at + 1}`, text })))
  const prompt = findPrompt(block.prompt)
  if (!prompt) throw new Error(`The sample journal answers “${block.prompt}”, which the guide does not ask.`)
  const answer = block.a.map((text, at) => paragraph(`${id}-${at + 1}`, [textNode(text)]))
  return promptNode(id, prompt, answer)
}

function storyOf(story: AuthoredStory, documents: Map<string, RichText>): SampleStory {
  const storyId = storyIdOf(story.id)
  const sources: SampleSource[] = []
  const children = parts.map(part => {
    const text = story.parts[part].map(({ text, from }) => {
      if (!from) return textNode(text)
      const passage = passageOf(from.entry, from.quote ?? text, documents)
      const id = `${storyId}-source-${sources.length + 1}`
      sources.push({ id, passage, text })
      return textNode(text, id)
    })
    return partNode(part, [paragraph(`${storyId}-${part}`, joined(text))])
  })
  const { headline, status, kind, emphases, cueWords } = story
  const document = documentOf(children)
  const blocks = blocksOf(document)
  const metrics = story.metrics.map((metric, at) => metricOf(metric, `${storyId}-metric-${at + 1}`, blocks))
  const followUps = story.followUps.map((followUp, at) => ({ ...followUp, id: `${storyId}-follow-up-${at + 1}` }))
  return { id: storyId, headline, status, kind, emphases, cueWords, metrics, followUps, document, sources }
}

function metricOf({ opening, closing, ...metric }: AuthoredMetric, id: string, blocks: Block[]): Metric {
  const value = (of: AuthoredMetric['opening']) => ({ ...of, unit: null, place: placeOf(of.text, blocks) })
  return { ...metric, id, opening: value(opening), closing: value(closing) }
}

function rehearsalOf({ story, on, ...run }: AuthoredRehearsal, at: number): SampleRehearsal {
  const beside = { targetId: null, followUp: '', rehearsedOn: on, createdAt: `${on}T18:30:00.000Z` }
  return { ...run, ...beside, id: `sample-rehearsal-${at + 1}`, storyId: storyIdOf(story) }
}

/** Where the story says it, the first time; null where it says it in other words. */
function placeOf(text: string, blocks: Block[]): Place | null {
  const block = blocks.find(each => each.text.includes(text))
  if (!block) return null
  const start = block.text.indexOf(text)
  return { blockId: block.id, start, end: start + text.length }
}

/** The sentences with a space between them. The space is in no source, and one node with the words after it where those have none either. */
function joined(sentences: DocumentNode[]): DocumentNode[] {
  return sentences.flatMap((node, at) => {
    if (at === 0) return [node]
    return node.$ ? [textNode(' '), node] : [textNode(` ${String(node.text)}`)]
  })
}

function passageOf(entry: string, quote: string, documents: Map<string, RichText>): Passage {
  const entryId = entryIdOf(entry)
  const document = documents.get(entryId)
  const block = document && blocksOf(document).find(({ text }) => text.includes(quote))
  if (!block) throw new Error(`The sample journal’s entry “${entry}” does not say: ${quote}`)
  const start = block.text.indexOf(quote)
  return { entryId, blockId: block.id, start, end: start + quote.length, quote }
}
