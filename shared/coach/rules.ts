import type { Rule } from './rule.ts'
import { firstPerson } from './rules/first-person.ts'
import { openingNumber } from './rules/opening-number.ts'
import { taskBrief } from './rules/task-brief.ts'

/** All rules, the most helpful first: where two findings weigh the same, this order decides. */
export const rules: readonly Rule[] = [openingNumber, firstPerson, taskBrief]
