import { coachSuite } from './suites/coach.ts'
import { learnShapeSuite } from './suites/learn-shape.ts'
import { planSuite } from './suites/plan.ts'
import { principlesSuite } from './suites/principles.ts'
import { readSuite } from './suites/read.ts'
import { shapeSuite } from './suites/shape.ts'
import { textSuite } from './suites/text.ts'

/** Each suite measures one thing and answers with the rows of a table; lists in a row are shown with --json only. */
const suites: Record<string, (options: string[]) => Record<string, unknown>[]> = {
  coach: coachSuite,
  'learn-shape': learnShapeSuite,
  principles: principlesSuite,
  plan: planSuite,
  read: readSuite,
  shape: shapeSuite,
  text: textSuite,
}

const [name = '', ...options] = process.argv.slice(2)
const suite = suites[name]
if (!suite) {
  console.error(`Name a suite: ${Object.keys(suites).join(', ')}.`)
  process.exit(1)
}
const rows = suite(options)
if (options.includes('--json')) console.log(JSON.stringify(rows, null, 2))
else console.table(rows.map(shown))

function shown(row: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !Array.isArray(value)))
}
