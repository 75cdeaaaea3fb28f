import type { RoleSheet, SystemDesign } from './targets.ts'

/** What is asked of a recruiter, or found out otherwise, before the interview. */
export const roleQuestions: readonly { name: keyof RoleSheet; label: string; hint: string }[] = [
  {
    name: 'fit',
    label: 'How does the role fit the organisation?',
    hint: 'Which team, who it answers to, who depends on it, why it is open',
  },
  {
    name: 'competencies',
    label: 'Which competencies decide whether somebody succeeds in it?',
    hint: 'In their words; they are the principles in disguise',
  },
  {
    name: 'training',
    label: 'What does training look like?',
    hint: 'The first weeks, who teaches, when one is on one’s own',
  },
  {
    name: 'specifics',
    label: 'Is there anything specific: travel, remote days, shifts?',
    hint: 'What you would have to agree to',
  },
]

/** What a system-design round weighs, in the order in which it is said aloud. */
export const systemDesignPoints: readonly { name: keyof SystemDesign; label: string; hint: string }[] = [
  {
    name: 'clarifying',
    label: 'Clarifying questions',
    hint: 'Who uses it, how many, how fast must it answer, what may be lost, what is out of scope',
  },
  {
    name: 'assumptions',
    label: 'Assumptions, with numbers',
    hint: '2 million users, 200 writes a second at the peak, 3 years of data',
  },
  {
    name: 'tradeOffs',
    label: 'Trade-offs',
    hint: 'Scale against cost, consistency against being there, to build against to buy',
  },
  { name: 'components', label: 'Why this component, and not that one', hint: 'A queue and not a cron job, because…' },
  {
    name: 'patterns',
    label: 'Patterns of this team’s domain',
    hint: 'What they are known to use, and where it breaks',
  },
]
