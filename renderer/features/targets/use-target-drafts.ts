import { useState } from 'react'
import type {
  Debrief,
  Loop,
  QuestionToAsk,
  RoleSheet,
  SystemDesign,
  Target,
  TargetFacts,
} from '../../../shared/targets.ts'
import { api } from '../../api.ts'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'

/** The parts of a target that are being written. They live as long as the page, whichever of its sections is on screen. */
export function useTargetDrafts(target: Target) {
  const targetId = target.id
  const [opened] = useState(target)
  const where = 'a target'
  const {
    id: _,
    roleSheet,
    systemDesign,
    questionsToAsk,
    loop,
    debrief,
    createdAt: __,
    updatedAt: ___,
    ...facts
  } = opened
  return {
    facts: useFieldAutosave<TargetFacts>(
      `${targetId}/facts`,
      facts,
      value => api.targets.setFacts({ targetId, facts: value }),
      where,
    ),
    loop: useFieldAutosave<Loop>(
      `${targetId}/loop`,
      loop,
      value => api.targets.setLoop({ targetId, loop: value }),
      where,
    ),
    roleSheet: useFieldAutosave<RoleSheet>(
      `${targetId}/role-sheet`,
      roleSheet,
      value => api.targets.setRoleSheet({ targetId, roleSheet: value }),
      where,
    ),
    systemDesign: useFieldAutosave<SystemDesign>(
      `${targetId}/system-design`,
      systemDesign,
      value => api.targets.setSystemDesign({ targetId, systemDesign: value }),
      where,
    ),
    questions: useFieldAutosave<QuestionToAsk[]>(
      `${targetId}/questions`,
      questionsToAsk,
      value => api.targets.setQuestionsToAsk({ targetId, questions: value }),
      where,
    ),
    debrief: useFieldAutosave<Debrief>(
      `${targetId}/debrief`,
      debrief,
      value => api.targets.setDebrief({ targetId, debrief: value }),
      where,
    ),
  }
}

export type TargetDrafts = ReturnType<typeof useTargetDrafts>
