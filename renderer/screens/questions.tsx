import { Button, Select, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { type Framework, shownPrinciples } from '../../shared/frameworks.ts'
import type { OwnQuestion, Question } from '../../shared/questions.ts'
import type { Rehearsal } from '../../shared/rehearsals.ts'
import { answersTo } from '../../shared/rehearse/answers.ts'
import { bankOf, searchBank } from '../../shared/rehearse/bank.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { removeQuestion } from '../features/questions/question-deeds.ts'
import { ImportQuestions, QuestionForm } from '../features/questions/question-form.tsx'
import { QuestionList } from '../features/questions/question-list.tsx'
import classes from '../features/questions/questions.module.css'
import { notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

export function QuestionsScreen({ route }: { route: Extract<Route, { name: 'questions' }> }) {
  useWindowTitle('Questions')
  const own = useRead('questions', 'listOwn')
  const stories = useRead('stories', 'list')
  const rehearsals = useRead('rehearsals', 'list')
  const fault = own.error ?? stories.error ?? rehearsals.error
  if (fault) {
    return (
      <main className={classes.screen}>
        <Plain title="The questions could not be read">{fault.message}</Plain>
      </main>
    )
  }
  if (!own.data || !stories.data || !rehearsals.data) return <main className={classes.screen} />
  return (
    <Bank own={own.data} stories={stories.data} rehearsals={rehearsals.data} principleId={route.principleId ?? null} />
  )
}

type BankProps = {
  own: readonly OwnQuestion[]
  stories: readonly StoryRow[]
  rehearsals: readonly Rehearsal[]
  principleId: string | null
}

type Asked = { kind: 'form'; question: OwnQuestion } | { kind: 'import' }

function Bank({ own, stories, rehearsals, principleId }: BankProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const journal = useRead('journals', 'status').data
  const readOnly = journal?.state === 'open' && journal.readOnly
  const { shown: frameworks, nameOf } = useFrameworks()
  const bank = useMemo(() => bankOf(frameworks, own), [frameworks, own])
  const choices = useMemo(() => choicesOf(frameworks), [frameworks])
  const wanted = useDeferredValue(typed)
  const shown = useMemo(
    () =>
      searchBank(bank, wanted, principleId).map(question => ({
        question,
        answers: answersTo(question, stories, rehearsals),
      })),
    [bank, wanted, principleId, stories, rehearsals],
  )
  const blank = { id: crypto.randomUUID(), text: '', principleIds: principleId ? [principleId] : [] }
  return (
    <main className={classes.screen}>
      <ScreenBar crumbs={[{ text: 'Rehearse', href: hrefOf({ name: 'rehearse' }) }, { text: 'Questions' }]}>
        {!readOnly && (
          <>
            <Button variant="default" onClick={() => setAsked({ kind: 'import' })}>
              From a text…
            </Button>
            <Button variant="default" onClick={() => setAsked({ kind: 'form', question: blank })}>
              New question
            </Button>
          </>
        )}
      </ScreenBar>
      <div className={classes.page}>
        <h1>{headingOf(shown.length, shown.filter(({ answers }) => answers.length === 0).length)}</h1>
        <search className={classes.search}>
          <TextInput
            aria-label="Search the questions"
            placeholder="Words of a question"
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Select
            aria-label="Principle"
            placeholder="All principles"
            data={choices}
            value={principleId}
            clearable
            searchable
            onChange={id => navigate({ name: 'questions', ...(id ? { principleId: id } : {}) }, 'replace')}
          />
        </search>
        {shown.length === 0 && (
          <p className={classes.empty}>No question has these words. You can add it as your own.</p>
        )}
        <QuestionList
          questions={shown}
          principleName={nameOf}
          hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
          hrefOfRun={(storyId, questionId) => hrefOf({ name: 'rehearse', storyId, questionId })}
          readOnly={readOnly}
          onWrite={question => void writeAbout(question)}
          onEdit={question => setAsked({ kind: 'form', question })}
          onRemove={question => void removeQuestion(question)}
        />
      </div>
      {asked?.kind === 'form' && (
        <QuestionForm question={asked.question} principles={choices} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'import' && (
        <ImportQuestions known={bank} principleId={principleId} principles={choices} onClose={() => setAsked(null)} />
      )}
    </main>
  )
}

function choicesOf(frameworks: readonly Framework[]) {
  return frameworks.flatMap(shownPrinciples).map(({ id, name }) => ({ value: id, label: name }))
}

function headingOf(shown: number, open: number): string {
  if (shown === 0) return 'No such question'
  const all = shown === 1 ? 'One question' : `${shown} questions`
  if (open === 0) return `${all}, each with a story`
  return open === shown ? `${all}, none with a story yet` : `${all}, ${open} without a story`
}

async function writeAbout({ text }: Question): Promise<void> {
  try {
    const entry = await api.entries.create({ title: text.slice(0, 300) })
    navigate({ name: 'journal', entryId: entry.id })
  } catch (cause) {
    notifyOf(cause)
  }
}
