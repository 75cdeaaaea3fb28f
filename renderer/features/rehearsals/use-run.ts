import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import type { RehearsalDraft } from '../../../shared/rehearsals.ts'
import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import { type Recording, startRecording } from './recorder.ts'

export type Phase = 'ready' | 'telling' | 'told'
type Asked = Pick<RehearsalDraft, 'storyId' | 'targetId' | 'question'>

/**
 * One run from the question to its rating. Nothing is stored before it is rated, unless it is recorded: then the run is
 * stored first, unrated, so that its sound has a place whatever happens.
 */
export function useRun(asked: Asked) {
  const [phase, setPhase] = useState<Phase>('ready')
  const [startedAt, setStartedAt] = useState(0)
  const [run, setRun] = useState<RehearsalDraft>(() => blank(asked))
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
    const begun = { ...run, ...asked }
    try {
      if (record) {
        await api.rehearsals.save(begun)
        const begunRecording = await startRecording(begun.id, setFault)
        // Who left while the system still asked about the microphone is not listened to.
        if (left.current) {
          await begunRecording.stop()
          await removeQuietly(begun.id)
          return
        }
        recording.current = begunRecording
      }
    } catch (cause) {
      if (record) await removeQuietly(begun.id)
      setFault(messageOf(cause))
      return
    }
    setRun(begun)
    setStartedAt(performance.now())
    setPhase('telling')
  }

  const finish = async () => {
    const seconds = Math.min(7200, Math.round((performance.now() - startedAt) / 1000))
    setRun(was => ({ ...was, seconds }))
    setPhase('told')
    const ending = recording.current
    recording.current = null
    const trouble = await ending?.stop().catch(messageOf)
    if (trouble) setFault(trouble)
  }

  /** Keeps what is given of the run; stored at once where it has been rated. */
  const keep = async (changes: Partial<Pick<RehearsalDraft, 'rating' | 'note' | 'followUp'>>): Promise<boolean> => {
    const next = { ...run, ...changes }
    setRun(next)
    if (next.rating === null) return false
    try {
      await api.rehearsals.save(next)
      return true
    } catch (cause) {
      notifyOf(cause)
      return false
    }
  }

  const again = () => {
    setRun(blank(asked))
    setFault(null)
    setPhase('ready')
  }
  return { phase, startedAt, run, fault, start, finish, keep, again }
}

function blank(asked: Asked): RehearsalDraft {
  return { id: crypto.randomUUID(), ...asked, followUp: '', seconds: 0, rating: null, note: '' }
}

/** A run that could not be recorded was not begun. It may be gone already, or the disk may refuse this too. */
async function removeQuietly(id: string): Promise<void> {
  await api.rehearsals.remove({ id }).catch(() => undefined)
}
