import type { RoleSheet, SystemDesign } from '../../../shared/targets.ts'
import { NotesForm } from './notes-form.tsx'
import { QuestionsForm } from './questions-form.tsx'
import type { TargetDrafts } from './use-target-drafts.ts'

type Props = { drafts: TargetDrafts; readOnly: boolean }

/** What is known of the role, and what the person wants to know. */
export function RoleSheetForm({ drafts, readOnly }: Props) {
  const { value, change, flush, state } = drafts.roleSheet
  return (
    <>
      <NotesForm<RoleSheet>
        id="target-role-sheet"
        title="Role sheet"
        intro="Four questions to put to the recruiter before the interview. What they answer tells which of your stories weigh most."
        fields={roleFields}
        {...{ value, state, readOnly, onChange: change, onSettle: flush }}
      />
      <QuestionsForm questions={drafts.questions} readOnly={readOnly} />
    </>
  )
}

const roleFields = [
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
] as const

/** What to have ready for the design part of a technical loop. */
export function SystemDesignForm({ drafts, readOnly }: Props) {
  const { value, change, flush, state } = drafts.systemDesign
  return (
    <NotesForm<SystemDesign>
      id="target-system-design"
      title="System design"
      intro="Even here, behaviour is 60–70 % of what is judged: how you ask, what you assume aloud, and how you weigh one thing against another."
      fields={designFields}
      {...{ value, state, readOnly, onChange: change, onSettle: flush }}
    />
  )
}

const designFields = [
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
] as const
