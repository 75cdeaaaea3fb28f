import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Route, RouteName } from './routes.ts'

type Screen<Name extends RouteName> = ComponentType<{ route: Extract<Route, { name: Name }> }>

/** One screen a place. All but the journal arrive when they are first asked for, so that the window opens with what it shows. */
export const screens: { [Name in RouteName]: LazyExoticComponent<Screen<Name>> } = {
  journal: lazy(async () => ({ default: (await import('../screens/journal.tsx')).JournalScreen })),
  shape: lazy(async () => ({ default: (await import('../screens/shape.tsx')).ShapeScreen })),
  stories: lazy(async () => ({ default: (await import('../screens/stories.tsx')).StoriesScreen })),
  story: lazy(async () => ({ default: (await import('../screens/story.tsx')).StoryScreen })),
  principles: lazy(async () => ({ default: (await import('../screens/principles.tsx')).PrinciplesScreen })),
  coverage: lazy(async () => ({ default: (await import('../screens/coverage.tsx')).CoverageScreen })),
  rehearse: lazy(async () => ({ default: (await import('../screens/rehearse.tsx')).RehearseScreen })),
  questions: lazy(async () => ({ default: (await import('../screens/questions.tsx')).QuestionsScreen })),
  targets: lazy(async () => ({ default: (await import('../screens/targets.tsx')).TargetsScreen })),
  target: lazy(async () => ({ default: (await import('../screens/target.tsx')).TargetScreen })),
  framework: lazy(async () => ({ default: (await import('../screens/framework.tsx')).FrameworkScreen })),
  'prep-sheet': lazy(async () => ({ default: (await import('../screens/prep-sheet.tsx')).PrepSheetScreen })),
  review: lazy(async () => ({ default: (await import('../screens/review.tsx')).ReviewScreen })),
  history: lazy(async () => ({ default: (await import('../screens/history.tsx')).HistoryScreen })),
  trash: lazy(async () => ({ default: (await import('../screens/trash.tsx')).TrashScreen })),
  settings: lazy(async () => ({ default: (await import('../screens/settings.tsx')).SettingsScreen })),
}
