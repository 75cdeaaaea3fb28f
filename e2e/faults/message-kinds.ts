import fc from 'fast-check'
import { z } from 'zod'

/** The part of JSON Schema that zod makes of our contract. */
type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  items?: Schema | boolean
  prefixItems?: Schema[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  $ref?: string
}

/**
 * Messages to one call: of the form that its contract asks for (as often as `wellFormed` of ten says), spoiled in one place,
 * or of any form at all.
 */
export function messagesTo(input: z.ZodType, knownIds: readonly string[], wellFormedOfTen = 5): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema
  const wellFormed = madeFrom(schema, knownIds)
  const spoiled = fc.tuple(wellFormed, fc.nat({ max: 40 }), hostile).map(([value, at, bad]) => spoil(value, at, bad))
  return fc.oneof(
    { arbitrary: wellFormed, weight: wellFormedOfTen },
    { arbitrary: spoiled, weight: 9 - wellFormedOfTen },
    { arbitrary: hostile, weight: 1 },
  )
}

const oddTexts = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  '__proto__',
  'constructor',
  "'; DROP TABLE entry; --",
  '%00',
  '../../etc/passwd',
  'x'.repeat(100_000),
  '2026-02-30',
  '9999-99-99',
  'javascript:alert(1)',
]

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...oddTexts), weight: 4 },
  {
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
      -1,
      2 ** 53,
      1e308,
      0.5,
      true,
      [],
      {},
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
      nested(200),
      nested(5000),
      new Uint8Array(16),
    ),
    weight: 4,
  },
  { arbitrary: fc.anything({ maxDepth: 3, withDate: true, withNullPrototype: true }), weight: 3 },
  { arbitrary: fc.array(fc.constant(null), { minLength: 300, maxLength: 3000 }), weight: 1 },
)

function nested(depth: number): unknown {
  let value: unknown = { type: 'paragraph', children: [] }
  for (let level = 0; level < depth; level++) value = { type: 'list', children: [value] }
  return value
}

const documentNode: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constantFrom('text', 'odd', 'linebreak'), text: fc.string({ maxLength: 40 }) }),
    fc.record({
      type: fc.constantFrom(
        'root',
        'paragraph',
        'heading',
        'list',
        'listitem',
        'quote',
        'part',
        'prompt',
        'link',
        'unknown',
      ),
      children: fc.array(tie('node'), { maxLength: 4 }),
      part: fc.constantFrom('situation', 'task', 'action', 'result', 'learning', 'none'),
      $: fc.constantFrom<unknown>({ block: 'b1' }, { sources: ['s1'] }, { sources: 'odd' }, null),
      url: fc.constantFrom('https://example.org/', 'javascript:alert(1)', 'data:text/html,x'),
    }),
  ),
})).node

function madeFrom(schema: Schema, knownIds: readonly string[]): fc.Arbitrary<unknown> {
  const inner = (one: Schema) => madeFrom(one, knownIds)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return fc.oneof(...choices.map(inner))
  switch (schema.type) {
    case 'string':
      return textOf(schema, knownIds)
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer(boundsOf(schema)))
    case 'number':
      return fc.double({ noNaN: true, ...boundsOf(schema) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(typeof schema.items === 'object' ? inner(schema.items) : hostile, { maxLength: 4 })
    case 'object':
      return objectOf(schema, inner)
    default:
      // A document, or a call without an input.
      return fc.oneof(documentNode, fc.constant(undefined))
  }
}

function boundsOf({ minimum = -1000, maximum = 1000 }: Schema): { min: number; max: number } {
  const min = Math.max(minimum, -1_000_000)
  return { min, max: Math.max(min, Math.min(maximum, 1_000_000)) }
}

function textOf({ minLength = 0, maxLength = 80 }: Schema, knownIds: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom('none', ...knownIds), weight: 4 },
    {
      arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) }),
      weight: 3,
    },
    { arbitrary: fc.constantFrom('2026-03-14', '2026-03', '2019-12-31', 'customer-obsession', 'situation'), weight: 2 },
  )
}

function objectOf(schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties, propertyNames } = schema
  if (properties) {
    const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)]))
    return fc.record(parts, { requiredKeys: required })
  }
  const keys = propertyNames ? inner(propertyNames).map(String) : fc.string({ maxLength: 10 })
  const values = typeof additionalProperties === 'object' ? inner(additionalProperties) : hostile
  return fc.dictionary(keys, values, { maxKeys: 4 })
}

/** Puts something else in one of the places of a value, or takes that place away. */
function spoil(value: unknown, at: number, bad: unknown): unknown {
  const copy = structuredClone(value)
  const places: [holder: Record<string, unknown>, key: string][] = []
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return
    // Arrays are indexed by name here, like all else.
    const holder = part as Record<string, unknown>
    for (const key of Object.keys(holder)) {
      places.push([holder, key])
      collect(holder[key])
    }
  }
  collect(copy)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return bad
  const [holder, key] = place
  if (at % 5 === 0) delete holder[key]
  else holder[key] = bad
  return copy
}
