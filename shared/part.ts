import { z } from 'zod'

/** The five sections of a story, in the order they are told. */
export const Part = z.enum(['situation', 'task', 'action', 'result', 'learning'])
export type Part = z.infer<typeof Part>

export const parts = Part.options

export const partNames: Record<Part, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

/** The three ways in which the guide questions an entry. */
export const Lens = z.enum(['who', 'why', 'how-much'])
export type Lens = z.infer<typeof Lens>

export const lenses = Lens.options
