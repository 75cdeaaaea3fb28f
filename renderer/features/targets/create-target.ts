import { blankFacts, type TargetFacts } from '../../../shared/targets.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'

/** Makes a target of which little is known yet, and opens it. */
export async function createTarget(facts: Partial<TargetFacts> = {}): Promise<void> {
  try {
    const { id } = await api.targets.create({ ...blankFacts, ...facts })
    navigate({ name: 'target', targetId: id })
  } catch (cause) {
    notifyOf(cause)
  }
}
