import { findPrincipleIn, shownPrinciples } from '../../shared/frameworks.ts'
import { useRead } from '../api.ts'
import { hrefOf } from '../app/routes.ts'
import { DebriefForm } from '../features/targets/debrief-form.tsx'
import classes from '../features/targets/plan.module.css'
import { PlanView } from '../features/targets/plan-view.tsx'
import type { TargetDrafts } from '../features/targets/use-target-drafts.ts'
import type { Frameworks } from '../use-frameworks.ts'

type Props = { targetId: string; drafts: TargetDrafts; frameworks: Frameworks; readOnly: boolean }

/** Who hears what. What was typed of the loop a moment ago is saved before it is planned. */
export function TargetPlan({ targetId, drafts, frameworks, readOnly }: Props) {
  const plan = useRead('targets', 'plan', { targetId })
  const stories = useRead('stories', 'list').data
  const loop = drafts.loop.value
  if (plan.error) return <p role="alert">{plan.error.message}</p>
  if (!plan.data || !stories) return null
  if (loop.length === 0)
    return (
      <p className={classes.empty}>
        There is nobody in the loop yet. <a href={hrefOf({ name: 'target', targetId })}>Add the interviewers</a> with
        the principles they probe, and the plan gives each of them stories.
      </p>
    )
  const headlines = new Map(stories.map(({ id, headline }) => [id, headline]))
  return (
    <PlanView
      plan={plan.data}
      loop={loop}
      targetId={targetId}
      nameOf={frameworks.nameOf}
      headlineOf={id => headlines.get(id) || 'Untitled story'}
      hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
      hrefOfGap={principleId => hrefOf({ name: 'coverage', of: { kind: 'target', id: targetId }, principleId })}
      readOnly={readOnly}
    />
  )
}

export function TargetDebrief({ targetId, drafts, frameworks, readOnly }: Props) {
  const plan = useRead('targets', 'plan', { targetId }).data
  const stories = useRead('stories', 'list').data ?? []
  const { frameworkId, company } = drafts.facts.value
  const framework = frameworks.all.find(({ id }) => id === frameworkId)
  const probed = drafts.loop.value.flatMap(({ principleIds }) => principleIds)
  const ids = new Set([...probed, ...(framework ? shownPrinciples(framework).map(({ id }) => id) : [])])
  return (
    <DebriefForm
      debrief={drafts.debrief}
      company={company}
      loop={drafts.loop.value}
      plan={plan}
      principles={[...ids].map(id => ({ value: id, label: findPrincipleIn(frameworks.all, id)?.name ?? id }))}
      stories={stories.map(({ id, headline }) => ({ value: id, label: headline || 'Untitled story' }))}
      readOnly={readOnly}
    />
  )
}
