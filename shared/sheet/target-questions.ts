import type { RoleSheet, SystemDesign } from '../targets.ts'

/** What is asked of a recruiter, or found out otherwise, before the interview. */
export const roleQuestions: readonly { id: keyof RoleSheet; question: string }[] = [
  { id: 'fit', question: 'How does the role fit into the organisation?' },
  { id: 'competencies', question: 'Which competencies decide whether somebody succeeds in it?' },
  { id: 'training', question: 'What does training look like?' },
  { id: 'specifics', question: 'Is there anything particular, such as travel, on-call or remote work?' },
]

/** What a system-design round weighs, in the order in which it is said aloud. */
export const systemDesignPoints: readonly { id: keyof SystemDesign; title: string; remember: string }[] = [
  { id: 'clarifying', title: 'Clarifying questions', remember: 'for whom, how many, how fast, what may fail' },
  { id: 'assumptions', title: 'Assumptions, with numbers', remember: 'say each aloud before building on it' },
  { id: 'tradeOffs', title: 'Trade-offs', remember: 'scale against cost, and what was given up' },
  { id: 'components', title: 'Why this component', remember: 'and why not the other one' },
  { id: 'patterns', title: 'Patterns of this team’s domain', remember: 'name them where they fit, not everywhere' },
]
