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
  | { name: 'rehearse'; storyId?: string; questionId?: string; targetId?: string }
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
  return `#/${[route.name, ...stepsOf(route)].join('/')}`
}

/** What follows the name of a place in its address, as far as it is given. */
function stepsOf(route: Route): string[] {
  switch (route.name) {
    case 'journal':
      return [
        ...steps(route.entryId, route.passage?.blockId),
        ...(route.passage ? [`${route.passage.start}-${route.passage.end}`] : []),
      ]
    case 'shape':
      return steps(route.entryId)
    case 'story':
      return steps(route.storyId)
    case 'history':
      return steps(route.kind, route.id)
    case 'framework':
      return steps(route.frameworkId)
    case 'target':
      return steps(route.targetId, route.section)
    case 'coverage':
      return route.of ? steps(route.of.kind, route.of.id, route.principleId) : []
    case 'principles':
    case 'questions':
      return steps(route.principleId)
    case 'prep-sheet':
      return steps(route.targetId)
    case 'rehearse':
      // A dash stands for what is not chosen where something follows.
      return steps(
        route.storyId ?? (route.targetId ? '-' : undefined),
        route.questionId ?? (route.targetId ? '-' : undefined),
        route.targetId,
      )
    default:
      return []
  }
}

/** Up to the first that is not given. */
function steps(...given: (string | undefined)[]): string[] {
  const missing = given.findIndex(step => !step)
  return given.slice(0, missing < 0 ? given.length : missing).map(step => encodeURIComponent(step ?? ''))
}

/** Reads an address; one that no place has leads to the journal. */
export function routeOf(hash: string): Route {
  const [name = '', ...steps] = hash.replace(/^#?\//, '').split('/').map(decodeSafely)
  return (Object.hasOwn(readers, name) ? readers[name]?.(steps) : null) ?? journalAt(steps)
}

type Reader = (steps: string[]) => Route | null

const isChosen = (step: string | undefined): step is string => Boolean(step) && step !== '-'

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
  rehearse: ([storyId, questionId, targetId]) => ({
    name: 'rehearse',
    ...(isChosen(storyId) ? { storyId } : {}),
    ...(isChosen(questionId) ? { questionId } : {}),
    ...(targetId ? { targetId } : {}),
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
