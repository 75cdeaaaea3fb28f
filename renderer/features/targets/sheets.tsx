import { roleQuestions, systemDesignPoints } from '../../../shared/target-questions.ts'
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
        fields={roleQuestions}
        {...{ value, state, readOnly, onChange: change, onSettle: flush }}
      />
      <QuestionsForm questions={drafts.questions} readOnly={readOnly} />
    </>
  )
}

/** What to have ready for the design part of a technical loop. */
export function SystemDesignForm({ drafts, readOnly }: Props) {
  const { value, change, flush, state } = drafts.systemDesign
  return (
    <NotesForm<SystemDesign>
      id="target-system-design"
      title="System design"
      intro="Even here, behaviour is 60–70 % of what is judged: how you ask, what you assume aloud, and how you weigh one thing against another."
      fields={systemDesignPoints}
      {...{ value, state, readOnly, onChange: change, onSettle: flush }}
    />
  )
}
