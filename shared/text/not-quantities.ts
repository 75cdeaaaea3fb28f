type Range = { start: number; end: number }

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dayPart = '(?:in the (?:morning|afternoon|evening)|at night|that (?:morning|night|evening)|sharp)'
const smallWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

/** Digits that name something instead of counting it. Each pattern covers the whole of what is not a quantity. */
const patterns: RegExp[] = [
  /\b\p{Lu}{2,}-\d+(?:-\d+)+\b/gu,
  /\b\d+[A-Za-z]? (?:\p{Lu}\p{Ll}+ ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive)\b/gu,
  /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+/giu,
  /(?<![\p{L}\p{N}])\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+Z?)?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.])\d{1,4}([/.])\d{1,2}\1\d{2,4}(?![\p{L}\p{N}])/gu,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${month}\\b\\.?(?:,? \\d{4})?`,
    'giu',
  ),
  new RegExp(
    `\\b${month}\\b\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?(?:%|${smallWord}\\b))(?: ?[-–] ?\\d{1,2}\\b)?(?:,? \\d{4}\\b)?(?! (?:people|[a-z]+s)\\b)`,
    'giu',
  ),
  new RegExp(`\\b${month}\\b\\.?,? (?:of )?(?:\\d{4}|[’']\\d\\d)\\b`, 'giu'),
  /\b\d{1,2}[:.h]\d{2} ?(?:[ap]\.?m\b\.?)|\b\d{1,2}:\d{2}(?::\d{2})?\b/giu,
  /\b\d{1,2} ?[ap]\.?m\b\.?/giu,
  new RegExp(`\\b(?:\\d{1,2}|${smallWord}) ?o['’]?clock\\b`, 'giu'),
  new RegExp(
    `\\b(?:half past|quarter to|quarter past|(?<!from )(?:five|ten|twenty) (?:past|to)) (?:\\d{1,2}|${smallWord})\\b`,
    'giu',
  ),
  new RegExp(`\\b(?:${smallWord}(?:[ -]thirty)?|\\d{1,2}) (?=${dayPart})`, 'giu'),
  new RegExp(
    `(?<=\\bat )(?:${smallWord}|\\d{1,2})(?:[ -]thirty)?(?=[,.;!?)](?!\\d)|$| (?:and|on|to|the|every|each|i|we|he|she|they)\\b)`,
    'giu',
  ),
  /(?<![\p{L}\p{N}])(?!\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\p{L}\p{N}.]))v?\d+(?:\.\d+){2,}(?:[-+][\p{L}\p{N}.]+)?/giu,
  /\b(?:version|release|v|rev|build)\.? ?\d+(?:\.\d+)*\b/giu,
  /\+\d[\d ()./-]{6,}\d|\(\d{3,5}\) ?\d[\d -]{4,}\d|(?<!\d)\d{3,4}[- ./]\d{3,4}[- ./]\d{3,5}(?!\d|[.,]\d)|(?<![\d,.])0\d{3,5}[ /-]\d{4,}/gu,
  /(?<![\d.,])\d{9,}(?![\d.,]*\d)|#\s?\d+|\bn[°º]\s?\d+/giu,
  /\b\d+(?:st|nd|rd|th)\b/giu,
  /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/giu,
  new RegExp(`\\btop[- ](?:\\d+|${smallWord}|twenty|fifty|hundred)\\b`, 'giu'),
  /\b(?:24\/7|24x7|9[- ]to[- ]5|nine[- ]to[- ]five|50[/-]50|80[/-]20|360[- °](?:degree|feedback|review)|5s|five whys|5 whys|six sigma|401k|plan b|catch-22|one[- ]on[- ]ones?|one[- ]to[- ]ones?|1:1s?|1[- ]on[- ]1s?|two[- ]pizza)\b/giu,
  /\b(?:q[1-4]|h[12]|fy)\s?[-’']?\s?\d{2,4}\b|\b(?:19|20)\d\d\s?q[1-4]\b/giu,
  /\b(?:his|her|their|my|the|mid|early|late)[- ]?(?:\d0s|(?:19|20)\d0s)\b|\b(?:19|20)\d0s\b/giu,
  /(?<![\d.,])(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)(?![\d.,%]*\d|%)/gu,
  /\b(?:aged?|age of) \d+\b|\b(?:\d+|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old\b/giu,
  /(?<=(?:^|\n)[ \t]{0,8})\d{1,2}[.)](?=\s)/gu,
  /(?<=[\p{L}.;,] )\d{1,2}\)(?= \p{L})/gu,
  /\b(?:act|unit|part|level|book) \d+ of (?:the|our|my|an?)\b/giu,
  /\b(?:in|of) two minds\b|\bmy (?:2|two) cents\b|\bone[- ]off\b/giu,
]

const bareYear = /(?<![\p{L}\p{N}.,$€£#])(?:19|20)\d\d(?![\p{L}\p{N}%]|[.,]\d)/gu
/** What a number such as 2000 counts: "2000 stores", "2000 people". */
const countedNext =
  /^ (?:[\p{Ll}-]+ )?(?!(?:was|is|has|as|this|us|his|its|does)\b)(?:[\p{Ll}-]*[^s\W]s|people|staff|men|women|children)\b/u

/** Nouns that take a number as a name: "phase two", "lane 4". */
const labels =
  'version|release|step|phase|tier|chapter|section|figure|table|room|floor|gate|port|ticket|bug|invoice|route|flight|cohort|sprint|day|week|month|year|priority|sev|severity|option|volume|appendix|article|slide|ward|bay|building|train|bus|error|status|code|http|iteration|attempt|rfc|iso|branch|machine|station|dock|aisle|lane|cell|squad|node|server|printer|pump|valve|number|grade|type|page|apartment|flat|suite|seat|sku|heading|terminal|lesson|module|exercise|zip code'
/** The same, but verbs as well ("we order 5 parts", "we track 30 sites"): these name only where nothing countable follows. */
const verbLabels =
  'level|stage|line|case|order|track|class|plan|part|question|unit|model|act|rule|store|press|zone|block|shift|crew|team|group|numbers|tickets'
const counted =
  '(?![- ]?(?:%|percent|of\\b|times\\b|in \\d|[a-z]+ (?:of|per)\\b|(?:[a-z]+ )?(?!was\\b|is\\b|has\\b|as\\b)[a-z]{2,}s\\b))'
const labelled = [
  new RegExp(
    `\\b(?:${labels}) (?:\\d+(?:\\.\\d+)*[a-z]?|${smallWord})\\b(?! ?(?:%|percent|of\\b(?! (?:the|our|my|an?|this|that|its|his|her|their)\\b)|times\\b|out of|hours\\b|minutes\\b|days\\b))`,
    'giu',
  ),
  new RegExp(`\\b(?:${verbLabels}) (?:\\d+(?:\\.\\d+)*|${smallWord})\\b${counted}`, 'giu'),
]
const products =
  /\b(?:python|java|windows|ios|android|angular|vue|react|php|ruby|rails|postgres\w*|mysql|django|swift|office|macos|chrome|kubernetes|terraform|drupal|ubuntu|debian|iphone|ipad|galaxy|pixel|xbox|boeing|airbus|formula|fortune|basel|solvency|soc|ifrs|industry|web|scope|http|tls|ssl|usb|bluetooth|oracle) \d+(?:\.\d+)*\b/giu
/** "Windows 11", "Python 3.12", "Terminal 5": a name with its number. */
const named =
  /(?<=[\p{L}\p{N},;:)”"’] )(?!I\b|We\b|(?:USD|EUR|GBP|CHF|JPY|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|PLN|CZK|BRL|ZAR|MXN|Rs)\b)\p{Lu}[\p{L}+]+ \d+(?:\.\d+)?(?![\p{L}\p{N}%]|[,.]\d|[- ]?(?:%|percent|per cent|million|thousand|billion|out of|of\b|to\b|in\b)| (?:[\p{Ll}-]+ )?[\p{Ll}-]{2,}s an? (?:day|week|month|year)\b| (?:[\p{Ll}-]+ )?(?!(?:was|is|has|as|this|its|does)\b)[\p{Ll}-]*[^s\W]s\b| people| (?:minute|hour|day|week|month|year)\b)/gu

/** "Spring Boot 3 pushes you": after two capitalised words a number belongs to the name. */
const twoNames =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \d{1,4}(?:\.\d+)*(?![\p{L}\p{N}%]|[,.]\d|[- ]?(?:%|percent|per cent|million|thousand|billion|out of|of\b|to\b|times\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|people\b)| (?!(?:was|is|has|as|this|its|does)\b)[\p{Ll}-]{2,}[^s\W]s (?:an?|per|each|every)\b)/gu
/** "Story 1:", "Week 3 –" at the start of a line. */
const numberedLine = /(?<=(?:^|\n)[ \t]{0,8})\p{Lu}\p{L}+ \d{1,3}(?= ?(?:[:–—-]|\. ))/gu

/** Stretches whose digits or number words are dates, times, versions, ids, ordinals, labels: no quantities. Unordered. */
export function notQuantitiesIn(text: string): Range[] {
  const ranges: Range[] = []
  const add = (match: RegExpExecArray): void => {
    ranges.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const pattern of [...patterns, ...labelled, products, named, twoNames, numberedLine])
    for (const match of text.matchAll(pattern)) add(match)
  for (const match of text.matchAll(bareYear)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index)
    const after = text.slice(match.index + 4, match.index + 44)
    const strongCue = /(?:^|[^\p{L}])(?:in|since|until|during|early|mid|late|year) $/iu.test(before)
    if (strongCue || !countedNext.test(after)) add(match)
  }
  return ranges
}
