import { useEffect, useState } from 'react'
import type { PrepSheet } from '../../../shared/prep-sheets.ts'
import type { PrintedSheet } from '../../../shared/printing.ts'
import { api } from '../../api.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'

const quietMs = 400

export type Printed = {
  /** The last sheet that was drawn; stays on screen while a newer one is on its way. */
  printed: PrintedSheet | null
  working: boolean
  fault: string | null
}

/** The PDF of the sheet, drawn anew a moment after each change; an answer to an older sheet is dropped. */
export function usePrintedSheet(sheet: PrepSheet, storiesReadAt: number): Printed {
  const [result, setResult] = useState<Printed>({ printed: null, working: false, fault: null })
  const wanted = JSON.stringify(sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a story that changed is drawn anew
  useEffect(() => {
    const asked: PrepSheet = JSON.parse(wanted)
    let left = false
    const settle = (next: Partial<Printed>) => {
      if (!left) setResult(was => ({ ...was, ...next }))
    }
    if (asked.storyIds.length === 0) {
      settle({ printed: null, working: false, fault: null })
      return
    }
    settle({ working: true })
    const timer = setTimeout(async () => {
      try {
        await flushPendingSaves()
        settle({ printed: await api.printing.render(asked), working: false, fault: null })
      } catch (cause) {
        settle({ working: false, fault: cause instanceof Error ? cause.message : String(cause) })
      }
    }, quietMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [wanted, storiesReadAt])
  return result
}
