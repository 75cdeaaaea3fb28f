import { useSyncExternalStore } from 'react'

/** Every place in the app. The address after # is the only state of navigation, so back and forward are the browser's own. */
export type Route =
  | { name: 'journal'; entryId?: string; passage?: { blockId: string; start: number; end: number } }
  | { name: 'shape'; entryId: string }
  | { name: 'stories' }
  | { name: 'story'; storyId: string }
  | { name: 'principles'; principleId?: string }
  | { name: 'coverage' }
  | { name: 'rehearse'; storyId?: string; questionId?: string }
  | { name: 'questions'; principleId?: string }
  | { name: 'prep-sheet' }
  | { name: 'settings' }
  | { name: 'trash' }
  | { name: 'history'; kind: 'entry' | 'story'; id: string }

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
    case 'principles':
      return route.principleId ? `#/principles/${encodeURIComponent(route.principleId)}` : '#/principles'
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
  const [name = '', id, blockId, range] = hash.replace(/^#?\//, '').split('/').map(decodeSafely)
  if (name === 'shape' && id) return { name, entryId: id }
  if (name === 'story' && id) return { name, storyId: id }
  if (name === 'principles' || name === 'questions') return id ? { name, principleId: id } : { name }
  if (name === 'rehearse')
    return { name, ...(id ? { storyId: id } : {}), ...(id && blockId ? { questionId: blockId } : {}) }
  if (name === 'history' && (id === 'entry' || id === 'story') && blockId) return { name, kind: id, id: blockId }
  if (isPlain(name)) return { name }
  return journalRoute(id, blockId, range)
}

function journalRoute(id: string | undefined, blockId: string | undefined, range: string | undefined): Route {
  if (!id) return { name: 'journal' }
  const ends = /^(\d+)-(\d+)$/.exec(range ?? '')
  if (!blockId || !ends) return { name: 'journal', entryId: id }
  return { name: 'journal', entryId: id, passage: { blockId, start: Number(ends[1]), end: Number(ends[2]) } }
}

const plain = ['stories', 'coverage', 'prep-sheet', 'settings', 'trash'] as const

function isPlain(name: string): name is (typeof plain)[number] {
  return plain.some(known => known === name)
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
