import { Button } from '@mantine/core'
import { findPrompt } from '../../../shared/content/content.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import classes from './empty-journal.module.css'

type Props = { readOnly: boolean; onStart: (promptId: string | null) => void }

/** Questions that an entry can begin with. */
const openings = ['what-problem', 'who-without-you', 'what-nearly-stopped']

/** The first page of a journal that has none. */
export function EmptyJournal({ readOnly, onStart }: Props) {
  useWindowTitle('Journal')
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <h1>{readOnly ? 'Nothing is written here yet' : 'Begin with one day at work'}</h1>
        {readOnly ? (
          <p>This journal is empty, and it is open for reading only. The line on top says why.</p>
        ) : (
          <>
            <p>
              Think of something you did that mattered to somebody. Write it down as you would tell a friend: what was
              going on, what you did, how it ended. It need not be tidy. The guide in the margin asks for what is
              missing.
            </p>
            <Button size="md" onClick={() => onStart(null)}>
              Write the first entry
            </Button>
            <h2>Or start from a question</h2>
            <ul>
              {openings.map(promptId => (
                <li key={promptId}>
                  <button type="button" onClick={() => onStart(promptId)}>
                    {findPrompt(promptId)?.question}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  )
}
