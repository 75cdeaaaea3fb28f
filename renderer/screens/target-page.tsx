import { awayInWords } from '../../shared/day.ts'
import { principlesOfTarget, type Target, targetName } from '../../shared/targets.ts'
import { hrefOf, type TargetSection } from '../app/routes.ts'
import { useToday } from '../app/use-today.ts'
import { FactsForm } from '../features/targets/facts-form.tsx'
import { stressedFirst } from '../features/targets/loop.ts'
import { LoopForm } from '../features/targets/loop-form.tsx'
import { RoleSheetForm, SystemDesignForm } from '../features/targets/sheets.tsx'
import { TargetMenu } from '../features/targets/target-menu.tsx'
import { dayInWords } from '../features/targets/target-words.ts'
import classes from '../features/targets/targets.module.css'
import { type TargetDrafts, useTargetDrafts } from '../features/targets/use-target-drafts.ts'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { type Frameworks, useFrameworks } from '../use-frameworks.ts'
import { TargetDebrief, TargetPlan } from './target-plan.tsx'

type Props = { target: Target; section: TargetSection | undefined; readOnly: boolean }

/** An interview being prepared. Its drafts live as long as the page, whichever section is on screen. */
export function TargetPage({ target, section, readOnly }: Props) {
  const drafts = useTargetDrafts(target)
  const frameworks = useFrameworks()
  const today = useToday()
  const { company, role, level, date, frameworkId } = drafts.facts.value
  const name = targetName({ company, role })
  useWindowTitle(name)
  const framework = frameworks.all.find(({ id }) => id === frameworkId)
  return (
    <main className={classes.screen}>
      <ScreenBar crumbs={[{ text: 'Targets', href: hrefOf({ name: 'targets' }) }, { text: name }]}>
        <a className={classes.link} href={hrefOf({ name: 'coverage', of: { kind: 'target', id: target.id } })}>
          What is covered
        </a>
        <a className={classes.link} href={hrefOf({ name: 'rehearse', targetId: target.id })}>
          Rehearse for it
        </a>
        <a className={classes.link} href={hrefOf({ name: 'prep-sheet', targetId: target.id })}>
          Prep sheet
        </a>
        {!readOnly && <TargetMenu target={{ id: target.id, company, role }} />}
      </ScreenBar>
      <div className={classes.page}>
        <h1>{name}</h1>
        <p className={classes.subtitle}>
          {[level, date ? `${dayInWords(date)}, ${awayInWords(date, today)}` : 'no day yet']
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Sections targetId={target.id} current={section} />
        {section === undefined && (
          <Interview drafts={drafts} frameworks={frameworks} framework={framework} today={today} readOnly={readOnly} />
        )}
        {section === 'plan' && (
          <TargetPlan targetId={target.id} drafts={drafts} frameworks={frameworks} readOnly={readOnly} />
        )}
        {section === 'role' && <RoleSheetForm drafts={drafts} readOnly={readOnly} />}
        {section === 'design' && <SystemDesignForm drafts={drafts} readOnly={readOnly} />}
        {section === 'debrief' && (
          <TargetDebrief targetId={target.id} drafts={drafts} frameworks={frameworks} readOnly={readOnly} />
        )}
      </div>
    </main>
  )
}

const sections: readonly { section: TargetSection | undefined; label: string }[] = [
  { section: undefined, label: 'Interview' },
  { section: 'plan', label: 'Plan' },
  { section: 'role', label: 'Role sheet' },
  { section: 'design', label: 'System design' },
  { section: 'debrief', label: 'Debrief' },
]

function Sections({ targetId, current }: { targetId: string; current: TargetSection | undefined }) {
  return (
    <nav className={classes.sections} aria-label="Pages of this target">
      {sections.map(({ section, label }) => (
        <a
          key={label}
          href={hrefOf({ name: 'target', targetId, ...(section ? { section } : {}) })}
          aria-current={section === current ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

type InterviewProps = {
  drafts: TargetDrafts
  frameworks: Frameworks
  framework: Frameworks['all'][number] | undefined
  today: string
  readOnly: boolean
}

function Interview({ drafts, frameworks, framework, today, readOnly }: InterviewProps) {
  const { value } = drafts.facts
  return (
    <>
      <FactsForm
        facts={drafts.facts}
        frameworks={frameworks.shown}
        framework={framework}
        today={today}
        readOnly={readOnly}
      />
      <LoopForm
        loop={drafts.loop}
        principles={stressedFirst(principlesOfTarget(value, framework), value.stressedIds)}
        nameOf={frameworks.nameOf}
        readOnly={readOnly}
      />
    </>
  )
}
