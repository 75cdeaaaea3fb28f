import type { z } from 'zod'

/**
 * One thing the window may ask. A query only reads; a command changes something, and main then tells which features changed;
 * an act does something in the world (a dialog, a printer) that no query would read differently.
 */
export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  kind: 'query' | 'command' | 'act'
  input: Input
  output: Output
  /** Features beside its own whose queries a command makes stale. */
  touches: readonly string[]
}

export type FeatureContract = Record<string, Call>
export type Contract = Record<string, FeatureContract>

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { kind: 'query', input, output, touches: [] }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: { touches?: readonly string[] } = {},
): Call<Input, Output> {
  return { kind: 'command', input, output, touches: options.touches ?? [] }
}

export function act<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { kind: 'act', input, output, touches: [] }
}

type Argument<C extends Call> = undefined extends z.input<C['input']> ? [] : [input: z.input<C['input']>]

/** What main implements: one function a call, given the parsed input. */
export type Handlers<C extends Contract> = {
  [Feature in keyof C]: {
    [Name in keyof C[Feature]]: (
      input: z.output<C[Feature][Name]['input']>,
    ) => z.input<C[Feature][Name]['output']> | Promise<z.input<C[Feature][Name]['output']>>
  }
}

/** What the window and the tests hold: the same names, each returning a promise that rejects with a CallError. */
export type Client<C extends Contract> = {
  [Feature in keyof C]: {
    [Name in keyof C[Feature]]: (
      ...argument: Argument<C[Feature][Name]>
    ) => Promise<z.output<C[Feature][Name]['output']>>
  }
}
