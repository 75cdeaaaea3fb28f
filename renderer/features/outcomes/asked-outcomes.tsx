import type { OpenOutcome } from '../../../shared/outcomes.ts'
import { api, useRead } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './outcomes.module.css'

/** Entries that tell no result, a month or three after they were written: what happened since? */
export function AskedOutcomes({ onOpen }: { onOpen: () => void }) {
  const asked = useRead('outcomes', 'list').data ?? []
  const [first] = asked
  if (!first) return null
  return (
    <section className={classes.asked} aria-labelledby="outcome">
      <h3 id="outcome">What happened since?</h3>
      <p>
        <b>{first.title || 'Untitled entry'}</b> was written {first.afterDays === 30 ? 'a month' : 'three months'} ago
        and has no result yet.
      </p>
      <p className={classes.deeds}>
        <button
          type="button"
          onClick={() => {
            onOpen()
            void answer(first)
          }}
        >
          Write it down
        </button>
        <button type="button" onClick={() => void putAway(first)}>
          {first.afterDays === 30 ? 'Ask me later' : 'Nothing came of it'}
        </button>
        {asked.length > 1 && <small>{asked.length - 1} more after it</small>}
      </p>
    </section>
  )
}

/** Opens the entry; who goes there is not asked again for now. */
async function answer({ entryId, afterDays }: OpenOutcome): Promise<void> {
  navigate({ name: 'journal', entryId })
  try {
    await api.outcomes.dismiss({ entryId, afterDays })
  } catch (cause) {
    notifyOf(cause)
  }
}

async function putAway({ entryId, afterDays }: OpenOutcome): Promise<void> {
  try {
    await api.outcomes.dismiss({ entryId, afterDays })
    offerUndo(afterDays === 30 ? 'You will be asked again after three months.' : 'You will not be asked again.', () =>
      api.outcomes.undismiss({ entryId, afterDays }),
    )
  } catch (cause) {
    notifyOf(cause)
  }
}
