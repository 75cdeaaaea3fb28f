const time =
  'milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weekends?|weeks?|wks?|fortnights?|months?|mos?|quarters?|years?|yrs?|decades?'
const timeWord =
  'seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?'
const timeKind =
  '(?:working|business|calendar|consecutive|full|whole|long|straight|solid|extra|more|additional|short|billable|engineering|manual|paid|unpaid) '

/** Each is tried right behind a number; group 1 is the unit. */
export const shareUnit =
  /[ \u00a0]?(%|percent\b|per[ -]?cent\b|pct\b|percentage points?\b|pp\b|bps\b|basis points?\b)(?:[- ]points?\b)?/iuy
export const moneyUnit =
  /[ \u00a0-]?([€£$¥₹](?!\p{L})|(?:usd|eur|gbp|chf|jpy|inr|aud|cad|nzd|hkd|sek|nok|dkk|pln|czk|brl|zar|sgd|mxn)\b|kr\b|kron(?:or|er)\b|yen\b|yuan\b|pesos?\b|pence\b|(?<=\d)p(?![\p{L}\p{N}])|dollars?\b|euros?\b|pounds?\b(?! of)|cents?\b|rupees?\b|bucks\b|grand\b|quid\b|francs?\b)/iuy
export const moneyBefore =
  /(?:([€£¥₹]|(?:US|A|C|NZ|HK|S|R)?\$)|\b(USD|EUR|GBP|CHF|JPY|INR|AUD|CAD|NZD|HKD|SEK|NOK|DKK|PLN|CZK|BRL|ZAR|SGD|MXN|Rs\.?)) ?$/u
export const timesUnit =
  /(?:[ \u00a0]?([x×])(?![\p{L}\p{N}])|[ -](times)(?= (?:as |more|less|fewer|faster|slower|better|worse|higher|lower|bigger|larger|smaller|cheaper|the |what )|-)|[ -]?(fold)\b)/iuy
export const durationUnit = new RegExp(
  `(?:[ \\u00a0-]?(?:(?:man|person|engineer|staff|work|working|team|developer|machine|cpu|gpu)[- ])?(${time})(?![\\p{L}\\p{N}'’])|[ \\u00a0](?:${timeKind}){1,2}(${timeWord})(?![\\p{L}\\p{N}]))`,
  'iuy',
)
/** Attached only: "3s" is three seconds, "3 s" is nothing we know. */
export const lettersNeedTouch = /^(?:s|h|d|mo|mos)$/i
export const rateUnit =
  /(?: ?\/ ?| per | a | an | each | every | an? )(?:(?:working|business|single) )?(second|sec|s|minute|min|hour|hr|h|day|night|shift|week|month|quarter|year|yr|annum|person|head|user|customer|client|order|ticket|call|parcel|unit|store|site|team|engineer|visit|patient|student|transaction|request|release|sprint)\b(?! (?:ago|later|earlier|before))/iuy
export const throughputUnit = /[ \u00a0]?(rps|qps|tps|rpm|req\/s|mbps|gbps|kbps|mb\/s|gb\/s|mph|km\/h|kph|fps|wpm)\b/iuy
export const measureUnit =
  /[ \u00a0]?(gb|mb|tb|kb|pb|gib|mib|km|kms|kg|kgs|kwh|mwh|kw|mw|tonnes?|tons?|miles?|metres?|meters?|litres?|liters?|sq ?ft|m2|m²|°c|°f|fte|ftes)(?![\p{L}\p{N}])/iuy

const units: [RegExp, string][] = [
  [/^m(?:illi)?s(?:econds?|ecs?)?$/, 'milliseconds'],
  [/^s(?:ec(?:ond)?s?)?$/, 'seconds'],
  [/^min(?:ute)?s?$/, 'minutes'],
  [/^h(?:ou)?r?s?$/, 'hours'],
  [/^d(?:ays?)?$/, 'days'],
  [/^w(?:ee)?ks?$/, 'weeks'],
  [/^mo(?:nth)?s?$/, 'months'],
  [/^y(?:ea)?rs?$/, 'years'],
  [/^percentage points?$|^pp$/, 'percentage points'],
  [/^bps$|^basis points?$/, 'basis points'],
  [/^%$|^per|^pct$/, '%'],
  [/^€$|^eur|^euros?$/, 'EUR'],
  [/^£$|^gbp|^pounds?$|^quid$/, 'GBP'],
  [/^¥$|^jpy/, 'JPY'],
  [/^₹$|^inr|^rs|^rupees?$/, 'INR'],
  [/^cents?$/, 'cents'],
  [/^p$|^pence$/, 'pence'],
  [/^yen$/, 'JPY'],
  [/^chf|^francs?$/, 'CHF'],
  [/^a\$$|^aud/, 'AUD'],
  [/^c\$$|^cad/, 'CAD'],
  [/^(?:us)?\$$|^usd|^dollars?$|^bucks$/, 'USD'],
  [/^grand$/, 'thousand'],
]

/** One spelling for a unit, so that an opening and a closing number can be compared: "mins" and "minute" are "minutes". */
export function canonicalUnit(written: string): string {
  const lower = written.toLowerCase()
  for (const [pattern, unit] of units) if (pattern.test(lower)) return unit
  return /^(?:night|weekend|fortnight|quarter|decade)$/.test(lower) ? `${lower}s` : lower
}

/** Things that one lists rather than measures: "three reasons", "two ways". */
export const enumerated =
  /^(?:reasons?|things?|ways?|points?|sides?|aspects?|lessons?|takeaways?|facts?|kinds?|types?|sorts?|options?|choices|approaches|alternatives|paths|goals?|objectives|priorities|pillars|principles|ideas?|questions?|parts?|words?|examples|categories|themes|main|key|of|different|major|areas|halves|levels|challenges|fronts|places|versions|assumptions|hypotheses|thoughts|sentences)$/i

export const approximateBefore =
  /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|nearly|almost|over|more than|less than|fewer than|under|up to|at least|at most|some|an? (?:estimated|average of)|close to|as (?:many|much|few|little) as|well over|just (?:over|under)|upwards of|on average|an? mere|maybe|perhaps|probably|say)|[~≈<>≥≤]) ?(?:an? |the )?$/iu
export const approximateAfter =
  /^(?: ?\+|-ish\b| or so\b| or thereabouts\b| give or take\b| plus\b| on average\b| or more\b)/iu
