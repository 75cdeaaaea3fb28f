import { useRef } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import type { Interviewer } from '../../../shared/targets.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { InterviewerRow } from './interviewer-row.tsx'
import { moved, nextPrinciple } from './loop.ts'
import classes from './targets.module.css'
import type { TargetDrafts } from './use-target-drafts.ts'

type Props = {
  loop: TargetDrafts['loop']
  /** Those the interview may ask about, the stressed ones first. */
  principles: readonly Principle[]
  nameOf: (principleId: string) => string
  readOnly: boolean
}

const mostInterviewers = 12

/** The interviewers, each with the principles they probe. */
export function LoopForm({ loop: field, principles, nameOf, readOnly }: Props) {
  const { value: loop, change, flush, state } = field
  const rows = useRef<HTMLOListElement>(null)
  const latest = useRef(loop)
  latest.current = loop
  const set = (next: Interviewer[]) => {
    change(next)
    flush()
  }
  const first = nextPrinciple(loop, principles)
  const add = () => {
    if (!first) return
    set([...loop, { id: crypto.randomUUID(), name: '', role: '', barRaiser: false, principleIds: [first] }])
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  const remove = (interviewer: Interviewer) => {
    const at = loop.indexOf(interviewer)
    set(loop.filter(({ id }) => id !== interviewer.id))
    offerUndo(`${interviewer.name || 'The interviewer'} is no longer in the loop.`, async () =>
      set(latest.current.toSpliced(at, 0, interviewer)),
    )
  }
  return (
    <section className={classes.section} aria-labelledby="target-loop">
      <header>
        <h2 id="target-loop">The loop</h2>
        <p>Who you will meet, and which principles each of them probes. Each of these is a slot that hears a story.</p>
        <FieldState state={state} />
      </header>
      {loop.length === 0 && (
        <p className={classes.teach}>
          Nobody yet. Ask the recruiter who is in the loop; a role is enough where you have no name. Often one of them
          is from outside the team and holds the bar: the plan gives that one your strongest stories.
        </p>
      )}
      <ol ref={rows} className={classes.loop}>
        {loop.map((interviewer, at) => (
          <InterviewerRow
            key={interviewer.id}
            interviewer={interviewer}
            place={at}
            of={loop.length}
            principles={principles}
            nameOf={nameOf}
            readOnly={readOnly}
            onChange={changed => change(loop.with(at, changed))}
            onSet={changed => set(loop.with(at, changed))}
            onSettle={flush}
            onMove={by => set(moved(loop, at, by))}
            onRemove={() => remove(interviewer)}
          />
        ))}
      </ol>
      {!readOnly && loop.length < mostInterviewers && (
        <button type="button" className={classes.quiet} onClick={add} disabled={!first}>
          + interviewer
        </button>
      )}
    </section>
  )
}
