import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fault, Outcome } from './fault.ts'

export type Result = {
  fault: Fault
  verdict: 'PASS' | 'FAIL' | 'not run'
  outcome: Outcome | null
  control: Outcome | null
  tookMs: number
  /** Why it was not run. */
  reason: string | null
  problems: string[]
}

type Asked = { count: number; seed: number; patience: number; notRun: string | null }

type Run = { count: number; seed: number; patience: number; isControl: boolean }

/** Runs a fault and its control. It passes where the promise held each time, and broke in the control. */
export async function resultOf(fault: Fault, { count, seed, patience, notRun }: Asked): Promise<Result> {
  if (notRun !== null) {
    return { fault, verdict: 'not run', outcome: null, control: null, tookMs: 0, reason: notRun, problems: [] }
  }
  const startedAt = performance.now()
  const outcome = await runTrial(fault, { count, seed, patience, isControl: false })
  const control = await runTrial(fault, { count: fault.control.count, seed: seed + 1, patience, isControl: true })
  const problems: string[] = []
  if (typeof outcome === 'string') problems.push(`ended early: ${outcome}`)
  else {
    if (outcome.tried === 0) problems.push('nothing was tried')
    problems.push(...outcome.examples)
  }
  if (typeof control === 'string') problems.push(`the control ended early: ${control}`)
  else if (control.broken === 0)
    problems.push(`the control (${fault.control.how}) broke nothing, so this shows nothing`)
  return {
    fault,
    verdict: problems.length === 0 ? 'PASS' : 'FAIL',
    outcome: typeof outcome === 'string' ? null : outcome,
    control: typeof control === 'string' ? null : control,
    tookMs: performance.now() - startedAt,
    reason: typeof outcome === 'string' ? outcome : null,
    problems,
  }
}

const trial = join(import.meta.dirname, 'trial.ts')
const mutate = pathToFileURL(join(import.meta.dirname, 'mutate.ts')).href

/** In a process of its own, so that the control can be the product with a line undone. Answers with a sentence where it failed itself. */
async function runTrial(fault: Fault, { count, seed, patience, isControl }: Run): Promise<Outcome | string> {
  const mutant = isControl && 'mutant' in fault.control ? fault.control.mutant : null
  const strength = isControl && mutant === null ? 'weakened' : 'real'
  const words = [fault.id, String(count), String(seed), strength, String(patience)]
  const child = spawn(process.execPath, [trial, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(mutant ? { FAULT_MUTANT: mutant, NODE_OPTIONS: `--import=${mutate}` } : {}) },
  })
  let said = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    complaints = (complaints + text).slice(-4000)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) return `exit code ${code}. ${complaints.trim()}`
  // The trial prints its outcome last.
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Outcome
}
