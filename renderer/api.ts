import { QueryClient, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type AppContract, contract } from '../shared/contract.ts'
import type { Reply } from '../shared/errors.ts'
import { AppEvent } from '../shared/events.ts'
import type { Client, FeatureContract } from '../shared/ipc/call.ts'
import { createClient } from '../shared/ipc/create-client.ts'
import { presentJournal } from './journal-number.ts'

/** What preload puts on the window: two functions that know no feature. */
type Bridge = {
  call: (feature: string, call: string, input: unknown, journal?: number) => Promise<Reply>
  listen: (listener: (event: unknown) => void) => () => void
}

declare global {
  interface Window {
    throughline: Bridge
  }
}

/** What was asked to be changed and is not answered yet. */
const underWay = new Set<Promise<Reply>>()

/** Everything the window may ask of main, typed by the contract. Rejects with a CallError. */
export const api = createClient(contract, (feature, call, input) => {
  const reply = window.throughline.call(feature, call, input, presentJournal())
  if (isCommand(feature, call)) {
    underWay.add(reply)
    const settled = () => underWay.delete(reply)
    reply.then(settled, settled)
  }
  return reply
})

/** Waits for every change that is under way, and tells whether all of them went through. */
export async function settleCommands(): Promise<boolean> {
  const replies = await Promise.all(underWay)
  return replies.every(({ ok }) => ok)
}

function isCommand(feature: string, call: string): boolean {
  const calls: FeatureContract | undefined = Object.entries(contract).find(([name]) => name === feature)?.[1]
  return calls?.[call]?.kind === 'command'
}

/** Nothing is stale until main says so, and a local answer is never worth retrying. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } },
})

type Api = Client<AppContract>
type Asked<F extends keyof Api, C extends keyof Api[F]> = Api[F][C] extends (...input: infer I) => Promise<infer O>
  ? { input: I; output: O }
  : never

/** Reads one query of the contract and reads it again whenever a command touched its feature. */
export function useRead<F extends keyof Api & string, C extends keyof Api[F] & string>(
  feature: F,
  call: C,
  ...input: Asked<F, C>['input']
) {
  return useQuery<Asked<F, C>['output']>({
    queryKey: [feature, call, ...input],
    queryFn: () => {
      // Indexing a mapped type by two type parameters is more than the compiler follows; `Asked` says the same by inference.
      const ask = api[feature][call] as unknown as (...input: unknown[]) => Promise<Asked<F, C>['output']>
      return ask(...input)
    },
  })
}

/** Calls back on each event of main of the given type, as long as the component is on screen. */
export function useAppEvent<T extends AppEvent['type']>(
  type: T,
  onEvent: (event: Extract<AppEvent, { type: T }>) => void,
): void {
  useEffect(
    () =>
      listen(event => {
        if (event.type === type) onEvent(event as Extract<AppEvent, { type: T }>)
      }),
    [type, onEvent],
  )
}

export function listen(onEvent: (event: AppEvent) => void): () => void {
  return window.throughline.listen(raw => onEvent(AppEvent.parse(raw)))
}

/** What is asked of a journal, in contrast to what holds for all journals. */
function isOfJournal({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== 'preferences' && queryKey[0] !== 'app'
}

/** Connects main's news to the query cache; called once at start. */
export function readAgainWhenChanged(): void {
  listen(event => {
    if (event.type === 'journal') void queryClient.resetQueries({ predicate: isOfJournal })
    if (event.type !== 'changed') return
    for (const feature of event.features) void queryClient.invalidateQueries({ queryKey: [feature] })
  })
}
