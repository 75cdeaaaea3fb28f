import { useSyncExternalStore } from 'react'

/** Every place in the app. The address after # is the only state of navigation, so back and forward are the browser's own. */
export type Route =
  | { name: 'journal'; entryId?: string; passage?: { blockId: string; start: number; end: number } }
  | { name: 'shape'; entryId: string }
  | { name: 'stories' }
  | { name: 'story'; storyId: string }
  | { name: 'principles'; principleId?: string }
  | { name: 'framework'; frameworkId: string }
  | { name: 'coverage'; of?: CoverageOf; principleId?: string }
  | { name: 'targets' }
  | { name: 'target'; targetId: string; section?: TargetSection }
  | { name: 'rehearse'; storyId?: string; questionId?: string }
  | { name: 'questions'; principleId?: string }
  | { name: 'prep-sheet'; targetId?: string }
  | { name: 'review' }
  | { name: 'settings' }
  | { name: 'trash' }
  | { name: 'history'; kind: 'entry' | 'story'; id: string }

/** Whose principles the matrix shows: a framework's, or those of a target. */
export type CoverageOf = { kind: 'framework' | 'target'; id: string }

/** The pages of a target; without one, the first. */
export const targetSections = ['plan', 'role', 'design', 'debrief'] as const
export type TargetSection = (typeof targetSections)[number]

export type RouteName = Route['name']

/** `{ name: 'story', storyId: 'x' }` -> `#/story/x`. */
export function hrefOf(route: Route): string {
  switch (route.name) {
    case 'journal': {
      const at = route.passage
        ? `/${encodeURIComponent(route.passage.blockId)}/${route.passage.start}-${route.passage.end}`
        : ''
      return route.entryId ? `#/journal/${encodeURIComponent(route.entryId)}${at}` : '#/journal'
    }
    case 'shape':
      return `#/shape/${encodeURIComponent(route.entryId)}`
    case 'story':
      return `#/story/${encodeURIComponent(route.storyId)}`
    case 'framework':
      return `#/framework/${encodeURIComponent(route.frameworkId)}`
    case 'target':
      return `#/target/${encodeURIComponent(route.targetId)}${route.section ? `/${route.section}` : ''}`
    case 'coverage': {
      if (!route.of) return '#/coverage'
      const principle = route.principleId ? `/${encodeURIComponent(route.principleId)}` : ''
      return `#/coverage/${route.of.kind}/${encodeURIComponent(route.of.id)}${principle}`
    }
    case 'principles':
      return route.principleId ? `#/principles/${encodeURIComponent(route.principleId)}` : '#/principles'
    case 'prep-sheet':
      return route.targetId ? `#/prep-sheet/${encodeURIComponent(route.targetId)}` : '#/prep-sheet'
    case 'questions':
      return route.principleId ? `#/questions/${encodeURIComponent(route.principleId)}` : '#/questions'
    case 'rehearse': {
      const question = route.questionId ? `/${encodeURIComponent(route.questionId)}` : ''
      return route.storyId ? `#/rehearse/${encodeURIComponent(route.storyId)}${question}` : '#/rehearse'
    }
    case 'history':
      return `#/history/${route.kind}/${encodeURIComponent(route.id)}`
    default:
      return `#/${route.name}`
  }
}

/** Reads an address; one that no place has leads to the journal. */
export function routeOf(hash: string): Route {
  const [name = '', ...steps] = hash.replace(/^#?\//, '').split('/').map(decodeSafely)
  return (Object.hasOwn(readers, name) ? readers[name]?.(steps) : null) ?? journalAt(steps)
}

type Reader = (steps: string[]) => Route | null

/** By the first word of an address. What is missing for a place leads to the journal too. */
const readers: Record<string, Reader> = {
  shape: ([id]) => (id ? { name: 'shape', entryId: id } : null),
  stories: () => ({ name: 'stories' }),
  story: ([id]) => (id ? { name: 'story', storyId: id } : null),
  principles: ([id]) => (id ? { name: 'principles', principleId: id } : { name: 'principles' }),
  framework: ([id]) => (id ? { name: 'framework', frameworkId: id } : null),
  coverage: coverageOf,
  targets: () => ({ name: 'targets' }),
  target: ([id, page]) => {
    const section = targetSections.find(each => each === page)
    return id ? { name: 'target', targetId: id, ...(section ? { section } : {}) } : null
  },
  rehearse: ([id, questionId]) => ({
    name: 'rehearse',
    ...(id ? { storyId: id } : {}),
    ...(id && questionId ? { questionId } : {}),
  }),
  questions: ([id]) => (id ? { name: 'questions', principleId: id } : { name: 'questions' }),
  'prep-sheet': ([id]) => (id ? { name: 'prep-sheet', targetId: id } : { name: 'prep-sheet' }),
  review: () => ({ name: 'review' }),
  settings: () => ({ name: 'settings' }),
  trash: () => ({ name: 'trash' }),
  history: ([kind, id]) => (id && (kind === 'entry' || kind === 'story') ? { name: 'history', kind, id } : null),
}

function journalAt([id, blockId, range]: string[]): Route {
  if (!id) return { name: 'journal' }
  const ends = /^(\d+)-(\d+)$/.exec(range ?? '')
  if (!blockId || !ends) return { name: 'journal', entryId: id }
  return { name: 'journal', entryId: id, passage: { blockId, start: Number(ends[1]), end: Number(ends[2]) } }
}

function coverageOf([kind, id, principleId]: string[]): Route {
  if (!id || (kind !== 'framework' && kind !== 'target')) return { name: 'coverage' }
  return { name: 'coverage', of: { kind, id }, ...(principleId ? { principleId } : {}) }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Half a percent sign is an address nobody wrote; it leads to no entry, like any unknown one.
    return text
  }
}

export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(route)
  if (how === 'replace') window.location.replace(href)
  else window.location.hash = href
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribeToHash, () => window.location.hash))
}

function subscribeToHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
