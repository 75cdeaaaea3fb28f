import type { StoryKind } from '../../../shared/stories.ts'

export const kindNames: Record<StoryKind, string> = {
  'customer-delivered': 'Customer: delivered',
  'customer-difficult': 'Customer: difficult',
  'customer-pushed-back': 'Customer: pushed back',
  mistake: 'Mistake',
  conflict: 'Conflict',
  learning: 'Learning',
}
