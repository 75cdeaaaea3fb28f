import { useEffect, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import type { PrintedSheet, PrintRequest } from '../../../shared/printing.ts'
import { api } from '../../api.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'

const quietMs = 400

export type Printed = {
  /** The last sheet that was drawn; stays on screen while a newer one is on its way. */
  printed: PrintedSheet | null
  /** Whether it is the sheet that was asked for, and not an older one. */
  current: boolean
  fault: string | null
  again: () => void
}

type Answer = { wanted: string; printed: PrintedSheet | null; fault: string | null }

/** The PDF of a sheet, drawn anew a moment after each change; an answer to an older one is dropped. Null: there is nothing to draw. */
export function usePrintedSheet(request: PrintRequest | null, readAt: number): Printed {
  const [answer, setAnswer] = useState<Answer>({ wanted: '', printed: null, fault: null })
  const [round, setRound] = useState(0)
  // What changed in the journal is drawn anew, and so is everything when the person asks.
  const wanted = JSON.stringify([request, readAt, round])
  useEffect(() => {
    const [asked]: [PrintRequest | null] = JSON.parse(wanted)
    if (asked === null) {
      setAnswer({ wanted, printed: null, fault: null })
      return
    }
    let left = false
    const timer = setTimeout(async () => {
      try {
        await flushPendingSaves()
        const printed = await api.printing.render(asked)
        if (!left) setAnswer({ wanted, printed, fault: null })
      } catch (cause) {
        const fault = messageOf(cause)
        if (!left) setAnswer(was => ({ ...was, wanted, fault }))
      }
    }, quietMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [wanted])
  const { printed, fault } = answer
  return { printed, fault, current: answer.wanted === wanted, again: () => setRound(was => was + 1) }
}
