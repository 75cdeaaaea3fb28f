import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import { RehearsalDraft } from '../../../shared/rehearsals.ts'
import { api } from '../../api.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import { notifyOf } from '../../ui/notify.ts'
import { type Recording, startRecording } from './recorder.ts'

export type Phase = 'ready' | 'telling' | 'told'
type Asked = Pick<RehearsalDraft, 'storyId' | 'targetId' | 'question'>

/**
 * One run from the question to its rating. Nothing of it counts before it is rated, unless it is recorded: then the run is
 * stored first, unrated, so that its sound has a place whatever happens. One that was told and not rated waits as a form
 * that was not sent.
 */
export function useRun(asked: Asked) {
  const { waiting, ...unsent } = useUnsentRun(asked)
  const [stage, setStage] = useState<Phase>('ready')
  const [startedAt, setStartedAt] = useState(0)
  const [begun, setBegun] = useState<RehearsalDraft>(() => blank(asked))
  const phase = waiting ? 'told' : stage
  const run = waiting ?? begun
  const [fault, setFault] = useState<string | null>(null)
  const recording = useRef<Recording | null>(null)
  const left = useRef(false)
  // Leaving the page ends the recording; what was heard is in the journal already.
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      void recording.current?.stop()
    }
  }, [])

  const start = async (record: boolean) => {
    setFault(null)
    const started = { ...run, ...asked }
    if (record) {
      try {
        recording.current = await beginRecording(started, () => left.current, setFault)
        if (recording.current === null) return
      } catch (cause) {
        setFault(messageOf(cause))
        return
      }
    }
    setBegun(started)
    setStartedAt(performance.now())
    setStage('telling')
  }

  const finish = async () => {
    const seconds = Math.min(7200, Math.round((performance.now() - startedAt) / 1000))
    const told = { ...run, seconds }
    setBegun(told)
    setStage('told')
    unsent.change(told)
    const ending = recording.current
    recording.current = null
    const trouble = await ending?.stop().catch(messageOf)
    if (trouble) setFault(trouble)
  }

  /** What is being typed of the run; it counts once it is kept. */
  const type = (note: string): void => unsent.change({ ...run, note })

  /** Keeps what is given of the run; stored at once where it has been rated. */
  const keep = async (changes: Partial<Pick<RehearsalDraft, 'rating' | 'note' | 'followUp'>>): Promise<boolean> => {
    const next = { ...run, ...changes }
    setBegun(next)
    setStage('told')
    unsent.change(next)
    if (next.rating === null) return false
    try {
      await api.rehearsals.save(next)
      unsent.forget()
      return true
    } catch (cause) {
      notifyOf(cause)
      return false
    }
  }

  const again = () => {
    setBegun(blank(asked))
    setFault(null)
    setStage('ready')
    unsent.forget()
  }
  return { phase, startedAt, run, fault, start, finish, type, keep, again }
}

/** What was told and not rated. One that was told for another question is not taken for this one. */
function useUnsentRun(asked: Asked) {
  const { value, isKept, ...deeds } = useUnfinished(`run ${asked.storyId}`, RehearsalDraft, blank(asked))
  const isAbout = value.targetId === asked.targetId && value.question === asked.question
  return { waiting: isKept && isAbout ? value : null, ...deeds }
}

function blank(asked: Asked): RehearsalDraft {
  return { id: crypto.randomUUID(), ...asked, followUp: '', seconds: 0, rating: null, note: '' }
}

/**
 * Stores the run, so that its sound has a place, and listens. Null where the person left while the system still asked about
 * the microphone: they are not listened to.
 */
async function beginRecording(run: RehearsalDraft, hasLeft: () => boolean, onFault: (message: string) => void) {
  try {
    await api.rehearsals.save(run)
    const recording = await startRecording(run.id, onFault)
    if (!hasLeft()) return recording
    await recording.stop()
  } catch (cause) {
    await removeQuietly(run.id)
    throw cause
  }
  await removeQuietly(run.id)
  return null
}

/** A run that could not be recorded was not begun. It may be gone already, or the disk may refuse this too. */
async function removeQuietly(id: string): Promise<void> {
  await api.rehearsals.remove({ id }).catch(() => undefined)
}
