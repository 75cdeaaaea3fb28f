import type { Plan, PlannedSlot, PlannedStory } from '../../../shared/plan/plan.ts'
import type { Interviewer } from '../../../shared/targets.ts'
import { interviewerName } from './loop.ts'
import { PlacePicker } from './place-picker.tsx'
import classes from './plan.module.css'

export type PlanLinks = {
  targetId: string
  nameOf: (principleId: string) => string
  headlineOf: (storyId: string) => string
  hrefOfStory: (storyId: string) => string
  hrefOfGap: (principleId: string) => string
  readOnly: boolean
}

type Props = { plan: Plan; loop: readonly Interviewer[] } & PlanLinks

/** Who hears what: interviewer by interviewer, each slot with its first choice and its backup. */
export function PlanView({ plan, loop, ...links }: Props) {
  return (
    <>
      {plan.remarks.length > 0 && (
        <ul className={classes.remarks} aria-label="What to know about this plan">
          {plan.remarks.map(remark => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {loop.map(({ id, role, name, barRaiser }) => (
        <section key={id} className={classes.interviewer} aria-labelledby={`plan-${id}`}>
          <h2 id={`plan-${id}`}>
            {interviewerName(loop, id)}
            {name.trim() !== '' && role.trim() !== '' && <small>{role}</small>}
            {barRaiser && <small data-bar>bar raiser</small>}
          </h2>
          {plan.slots
            .filter(({ interviewerId }) => interviewerId === id)
            .map(slot => (
              <Slot key={slot.principleId} slot={slot} loop={loop} {...links} />
            ))}
        </section>
      ))}
      <p className={classes.how}>
        Every slot is filled if a story is told for its principle; then no story is told twice if that can be helped;
        then the best fit counts: how strongly it is mapped, how ready it is, how recent. The bar raiser hears the
        strongest. What you choose by hand stays.
      </p>
    </>
  )
}

type SlotProps = { slot: PlannedSlot; loop: readonly Interviewer[] } & PlanLinks

function Slot({ slot, loop, ...links }: SlotProps) {
  const { principleId, primary, backup, lack } = slot
  const principle = links.nameOf(principleId)
  return (
    <div className={classes.slot}>
      <h3>{principle}</h3>
      <div className={classes.place} data-place="primary">
        {primary ? (
          <Story planned={primary} loop={loop} {...links} />
        ) : (
          <p className={classes.lack}>
            {lack} <a href={links.hrefOfGap(principleId)}>What could be told for it</a>
          </p>
        )}
        <PlacePicker slot={slot} place="primary" who={interviewerName(loop, slot.interviewerId)} {...links} />
      </div>
      <div className={classes.place} data-place="backup">
        {backup ? (
          <Story planned={backup} loop={loop} label="Backup" {...links} />
        ) : (
          primary && <p className={classes.lack}>{lack}</p>
        )}
        {primary && (
          <PlacePicker slot={slot} place="backup" who={interviewerName(loop, slot.interviewerId)} {...links} />
        )}
      </div>
    </div>
  )
}

type StoryProps = { planned: PlannedStory; loop: readonly Interviewer[]; label?: string } & PlanLinks

function Story({ planned, loop, label, ...links }: StoryProps) {
  return (
    <>
      {label && <span className={classes.label}>{label}</span>}
      <a className={classes.story} href={links.hrefOfStory(planned.storyId)}>
        {links.headlineOf(planned.storyId)}
      </a>
      <small className={classes.why}>
        {planned.locked && <b>Chosen by hand</b>}
        {planned.why.join(' · ')}
      </small>
      {planned.reuse.map(({ interviewerId, principleId, place }) => (
        <small key={`${interviewerId}-${principleId}-${place}`} className={classes.reuse}>
          ↻ {place === 'backup' ? 'also the backup' : 'also told'} at {interviewerName(loop, interviewerId)}, for{' '}
          {links.nameOf(principleId)}
        </small>
      ))}
      {planned.heard && <small className={classes.reuse}>↻ heard by this company before</small>}
    </>
  )
}
