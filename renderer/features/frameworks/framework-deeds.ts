import { type Framework, type PrincipleUse, shownPrinciples } from '../../../shared/frameworks.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'

export async function createFramework(): Promise<void> {
  try {
    const { id } = await api.frameworks.create({ name: 'My framework' })
    navigate({ name: 'framework', frameworkId: id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** A copy of one's own, to be changed. */
export async function copyFramework(frameworkId: string): Promise<void> {
  try {
    await flushPendingSaves()
    const { id } = await api.frameworks.copy({ frameworkId })
    navigate({ name: 'framework', frameworkId: id })
  } catch (cause) {
    notifyOf(cause)
  }
}

export async function exportFramework(frameworkId: string): Promise<void> {
  try {
    await flushPendingSaves()
    const saved = await api.frameworkFiles.save({ frameworkId })
    if (saved) notify(`Saved as ${saved.path}`)
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Deletes it, or hides it where stories or targets use it; either way there is a way back in the notice. */
export async function removeFramework(framework: Framework): Promise<void> {
  try {
    await flushPendingSaves()
    const uses = await api.frameworks.usesOf({ principleIds: framework.principles.map(({ id }) => id).slice(0, 60) })
    const { removed } = await api.frameworks.remove({ frameworkId: framework.id })
    navigate({ name: 'principles' })
    const used = uses.length > 0 ? ` ${usesInWords(uses)} it, so what is mapped stays.` : ''
    offerUndo(removed === 'hidden' ? `“${framework.name}” is hidden.${used}` : `“${framework.name}” was deleted.`, () =>
      api.frameworks.restore({ framework }),
    )
  } catch (cause) {
    notifyOf(cause)
  }
}

export function openFramework(framework: Framework): void {
  const [first] = shownPrinciples(framework)
  if (first) navigate({ name: 'principles', principleId: first.id })
}

/** "2 stories and 1 target use". */
export function usesInWords(uses: readonly PrincipleUse[]): string {
  const count = (kind: PrincipleUse['kind']) => new Set(uses.filter(use => use.kind === kind).map(({ id }) => id)).size
  const stories = count('story')
  const targets = count('target')
  const words = [
    ...(stories > 0 ? [stories === 1 ? 'one story' : `${stories} stories`] : []),
    ...(targets > 0 ? [targets === 1 ? 'one target' : `${targets} targets`] : []),
  ].join(' and ')
  const verb = stories + targets === 1 ? 'uses' : 'use'
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb}`
}
