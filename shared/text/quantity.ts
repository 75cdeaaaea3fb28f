/** A measured or counted amount in a text. */
export type Quantity = {
  start: number
  end: number
  text: string
  kind: 'share' | 'count' | 'money' | 'duration' | 'rate' | 'ratio' | 'multiple'
  /** A share in percent as written (30 for "30 %", 33.3 for "a third"); a ratio as a fraction of one; null for "dozens". */
  amount: number | null
  /** One spelling per unit: "minutes", "%", "EUR", "per day". */
  unit: string | null
  /** What is counted, as written: "parcels". */
  noun: string | null
  direction: 'up' | 'down' | null
  approximate: boolean
  /** The second number of a ratio: 9 in "one in nine". */
  whole: number | null
}
