import { Button } from '@mantine/core'
import { shownPrinciples } from '../../shared/frameworks.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { FrameworkForm } from '../features/frameworks/framework-form.tsx'
import classes from '../features/frameworks/frameworks.module.css'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

/** A framework of the person's own, to be changed. */
export function FrameworkScreen({ route }: { route: Extract<Route, { name: 'framework' }> }) {
  const own = useRead('frameworks', 'listOwn')
  const { all } = useFrameworks()
  const framework = own.data?.find(({ id }) => id === route.frameworkId)
  useWindowTitle(framework?.name ?? 'Framework')
  if (!own.data && !own.error) return <main className={classes.screen} />
  if (!framework)
    return (
      <main className={classes.screen}>
        <Plain
          title="This framework cannot be edited"
          action={
            <Button component="a" href={hrefOf({ name: 'principles' })}>
              Go to the principles
            </Button>
          }
        >
          {own.error?.message ??
            'It is not in the journal, or it comes with Throughline. Make a copy of it, and change the copy.'}
        </Plain>
      </main>
    )
  const first = shownPrinciples(framework)[0]?.id
  return (
    <main className={classes.screen}>
      <ScreenBar
        crumbs={[
          {
            text: 'Principles',
            href: hrefOf(first ? { name: 'principles', principleId: first } : { name: 'principles' }),
          },
          { text: framework.name },
        ]}
      />
      <div className={classes.page}>
        <h1>{framework.name}</h1>
        <FrameworkForm
          framework={framework}
          others={all.filter(({ id }) => id !== framework.id).flatMap(shownPrinciples)}
        />
      </div>
    </main>
  )
}
