import type { ReactNode } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import type { StoryRow, Strength } from '../../../shared/stories.ts'
import classes from './principles.module.css'

type Props = {
  principle: Principle
  stories: readonly StoryRow[]
  storiesHref: string
  hrefOfStory: (storyId: string) => string
}

/** One principle to read: what it means, what is listened for, how answers fail, what is asked, and what one has to tell. */
export function PrincipleArticle({ principle, stories, storiesHref, hrefOfStory }: Props) {
  const mine = stories.flatMap(story => {
    const strength = story.emphases.find(emphasis => emphasis.principleId === principle.id)?.strength
    return strength ? [{ story, strength }] : []
  })
  return (
    <article className={classes.article}>
      <h1>{principle.name}</h1>
      <p className={classes.gist}>{principle.gist}</p>
      <Section title="What interviewers listen for">
        <ul className={classes.points}>
          {principle.listenFor.map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Section>
      <Section title="How answers usually fail">
        <p>{principle.usualFailure}</p>
      </Section>
      <Section title="Questions you may be asked">
        <ul className={classes.questions}>
          {principle.questions.map(question => (
            <li key={question.id}>{question.text}</li>
          ))}
        </ul>
      </Section>
      <Section title="Your stories for it">
        {mine.length === 0 && (
          <p className={classes.none}>
            None yet. <a href={storiesHref}>Open a story</a> and add this principle to it.
          </p>
        )}
        {mine.length > 0 && <Stories mine={mine} hrefOfStory={hrefOfStory} />}
      </Section>
    </article>
  )
}

function Stories({
  mine,
  hrefOfStory,
}: {
  mine: { story: StoryRow; strength: Strength }[]
  hrefOfStory: Props['hrefOfStory']
}) {
  return (
    <ul className={classes.stories}>
      {mine
        .toSorted((a, b) => a.strength.localeCompare(b.strength))
        .map(({ story, strength }) => (
          <li key={story.id}>
            <a href={hrefOfStory(story.id)}>{story.headline || 'Untitled story'}</a>
            <small>{strength}</small>
          </li>
        ))}
    </ul>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
