import { type Framework, findPrincipleIn, frameworkOfPrinciple, shownPrinciples } from '../../shared/frameworks.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { FrameworkBar } from '../features/frameworks/framework-bar.tsx'
import { PrincipleArticle } from '../features/principles/principle-article.tsx'
import { PrincipleList } from '../features/principles/principle-list.tsx'
import classes from '../features/principles/principles.module.css'
import { Plain } from '../ui/plain.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

export function PrinciplesScreen({ route }: { route: Extract<Route, { name: 'principles' }> }) {
  const stories = useRead('stories', 'list').data ?? []
  const status = useRead('journals', 'status').data
  const { all, shown, own } = useFrameworks()
  const named = route.principleId ? frameworkOfPrinciple(all, route.principleId) : undefined
  const framework = named ?? shown[0]
  const principle = route.principleId
    ? findPrincipleIn(all, route.principleId)
    : framework && shownPrinciples(framework)[0]
  useWindowTitle(principle?.name ?? 'Principles')
  if (!framework) return null
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label="Frameworks and their principles">
        <FrameworkBar
          framework={framework}
          frameworks={shown.includes(framework) ? shown : [...shown, framework]}
          own={own.some(({ id }) => id === framework.id)}
          readOnly={status?.state === 'open' && status.readOnly}
        />
        <PrincipleList
          framework={framework}
          chosenId={principle?.id ?? ''}
          hrefOfPrinciple={principleId => hrefOf({ name: 'principles', principleId })}
          counts={countStories(framework, stories)}
        />
      </section>
      <main className={classes.reading} key={principle?.id}>
        {principle ? (
          <PrincipleArticle
            principle={principle}
            stories={stories}
            storiesHref={hrefOf({ name: 'stories' })}
            hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
          />
        ) : (
          <Plain title="No principle has this name">Choose one from the list.</Plain>
        )}
      </main>
    </div>
  )
}

function countStories(framework: Framework, stories: readonly { emphases: { principleId: string }[] }[]) {
  const counts = new Map(framework.principles.map(principle => [principle.id, 0]))
  for (const { principleId } of stories.flatMap(story => story.emphases))
    counts.set(principleId, (counts.get(principleId) ?? 0) + 1)
  return counts
}
