import { parseArgs } from 'node:util'
import type { Fault } from './fault.ts'
import { faults } from './faults.ts'
import { missingNeeds } from './needs.ts'
import { type Result, resultOf } from './result.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    'if-possible': { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'boolean', default: false },
  },
})

const usage = `npm run faults [-- F1 F9 …] [-- --full] [-- --seed=N] [-- --json]
  --full         the full counts, which take about an hour, instead of those of \`npm test\`
  --if-possible  what cannot be run on this machine is named, and is no failure`

/** Two at a time: more would only wait for each other, and the times that are judged would tell of that. */
const sideBySide = 2

/** In the short round times are only looked at, as it were, from afar: it runs on machines that do other things too. */
const patience = options.full ? 1 : 4

const unknown = positionals.filter(id => !faults.some(fault => fault.id === id))
if (unknown.length > 0) {
  console.error(
    `There is no fault ${unknown.join(', ')}; there are ${faults.map(({ id }) => id).join(', ')}.\n${usage}`,
  )
  process.exit(1)
}
const chosen = positionals.length === 0 ? faults : faults.filter(({ id }) => positionals.includes(id))
const missing = missingNeeds(chosen.flatMap(({ needs = [] }) => needs))
const results = await runAll(chosen)
report(results)

async function runAll(list: readonly Fault[]): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...list]
  const work = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const reasons = (fault.needs ?? []).flatMap(need => missing.get(need) ?? [])
      const result = await resultOf(fault, {
        count: options.full ? fault.counts.full : fault.counts.short,
        seed: Number(options.seed),
        patience,
        notRun: reasons[0] ?? null,
      })
      results.push(result)
      console.error(`${result.fault.id}: ${result.verdict} after ${(result.tookMs / 1000).toFixed(0)} s`)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, work))
  return results.sort((one, other) => list.indexOf(one.fault) - list.indexOf(other.fault))
}

function report(all: readonly Result[]): void {
  if (options.json) {
    console.log(
      JSON.stringify(
        all.map(({ fault, ...rest }) => ({ id: fault.id, what: fault.what, ...rest })),
        null,
        2,
      ),
    )
  } else {
    console.log(all.map(lineOf).join('\n'))
    for (const { fault, problems } of all) for (const problem of problems) console.log(`${fault.id}: ${problem}`)
  }
  const failed = all.filter(({ verdict }) => verdict === 'FAIL').map(({ fault }) => fault.id)
  const notRun = all.filter(({ verdict }) => verdict === 'not run').map(({ fault }) => fault.id)
  const summary = [
    failed.length > 0 ? `Failed: ${failed.join(', ')}.` : 'Nothing failed.',
    ...(notRun.length > 0 ? [`Not run on this machine: ${notRun.join(', ')}.`] : []),
    ...new Set([...missing.values()].map(reason => `${reason[0]?.toUpperCase()}${reason.slice(1)}.`)),
  ]
  console.error(summary.join(' '))
  if (failed.length > 0) process.exitCode = 1
  else if (notRun.length > 0 && !options['if-possible']) process.exitCode = 3
}

function lineOf({ fault, verdict, outcome, control, tookMs, reason }: Result): string {
  const cells = [fault.id.padEnd(10), fault.what.padEnd(70)]
  if (!outcome) return [...cells, verdict, reason ?? ''].join(' ')
  const figures = Object.entries(outcome.figures ?? {}).map(([name, value]) => `${name} ${value}`)
  return [
    ...cells,
    String(outcome.tried).padStart(6),
    `${fault.broken} ${outcome.broken}`.padEnd(13),
    verdict.padEnd(5),
    `control ${control ? `${control.broken} of ${control.tried}` : 'did not run'} (${fault.control.how});`,
    `${(tookMs / 1000).toFixed(0)} s;`,
    figures.join(', '),
  ].join(' ')
}
