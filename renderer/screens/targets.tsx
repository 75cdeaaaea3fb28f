import { Button } from '@mantine/core'
import { awayInWords } from '../../shared/day.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useToday } from '../app/use-today.ts'
import { createTarget } from '../features/targets/create-target.ts'
import { restoreTarget } from '../features/targets/target-deeds.ts'
import { TargetList } from '../features/targets/target-list.tsx'
import { TargetTrash } from '../features/targets/target-trash.tsx'
import { isOver } from '../features/targets/target-words.ts'
import classes from '../features/targets/targets.module.css'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

export function TargetsScreen(_: { route: Extract<Route, { name: 'targets' }> }) {
  useWindowTitle('Targets')
  const targets = useRead('targets', 'list')
  const trash = useRead('targets', 'listTrash').data ?? []
  const today = useToday()
  const { all } = useFrameworks()
  if (targets.error) {
    return (
      <main className={classes.screen}>
        <Plain title="The targets could not be read">{targets.error.message}</Plain>
      </main>
    )
  }
  if (!targets.data) return <main className={classes.screen} />
  const next = targets.data.find(target => target.date !== null && !isOver(target, today))
  return (
    <main className={classes.screen}>
      {targets.data.length === 0 ? (
        <NoTargets />
      ) : (
        <>
          <ScreenBar crumbs={[{ text: 'Targets' }]}>
            <Button variant="default" onClick={() => void createTarget()}>
              New target
            </Button>
          </ScreenBar>
          <div className={classes.page}>
            <h1>{next?.date ? `The next interview is ${awayInWords(next.date, today)}` : 'No interview ahead'}</h1>
            <TargetList
              targets={targets.data}
              today={today}
              frameworkName={({ frameworkId, shortlistId }) => {
                const framework = all.find(({ id }) => id === frameworkId)
                return framework?.shortlists.find(({ id }) => id === shortlistId)?.name ?? framework?.name ?? ''
              }}
              hrefOfTarget={targetId => hrefOf({ name: 'target', targetId })}
            />
          </div>
        </>
      )}
      <div className={classes.page}>
        <TargetTrash targets={trash} onRestore={id => void restoreTarget(id)} />
      </div>
    </main>
  )
}

function NoTargets() {
  return (
    <Plain title="No interview yet" action={<Button onClick={() => void createTarget()}>Prepare an interview</Button>}>
      <p>
        A target is an interview you prepare: the company, the role, the day, and the people you will meet. Throughline
        then plans which of them hears which of your stories, so that none is told twice and every principle has one.
      </p>
      <p>Afterwards you note what was asked and told, and the next round does not repeat it.</p>
    </Plain>
  )
}
