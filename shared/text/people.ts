import { notNames } from './not-names.ts'
import { numbersIn } from './numbers.ts'
import { pastVerbs } from './verbs.ts'

/** People of a text: a name, a role ("our CTO"), or a group ("three engineers from payments") with its count where one is given. */
export type Person = { start: number; end: number; text: string; kind: 'name' | 'role' | 'group'; count: number | null }

const role =
  'manager|director|engineer|developer|designer|analyst|architect|scientist|researcher|consultant|recruiter|accountant|lawyer|nurse|doctor|surgeon|physician|teacher|professor|student|intern|apprentice|trainee|technician|electrician|mechanic|operator|supervisor|foreman|driver|courier|clerk|cashier|agent|assistant|coordinator|administrator|officer|lead|leader|owner|founder|ceo|cto|cfo|coo|cio|vp|vice president|president|boss|head of [\\p{L}]+|chief of staff|product owner|scrum master|tester|buyer|planner|customer|client|user|patient|guest|vendor|supplier|contractor|partner|stakeholder|sponsor|colleague|coworker|co-worker|teammate|team-mate|peer|mentor|mentee|direct report|kid|pupil|child|daughter|son|neighbour|neighbor|auditor|trainer|volunteer|editor|journalist|chef|waiter|barista|pilot|plumber|carer|caseworker|salesperson|sales rep|rep|dispatcher|picker|packer|seller|reviewer|approver|secretary|principal|parent|tenant|resident|member|junior|senior|graduate|newcomer|helper|specialist|expert|adviser|advisor|inspector|baker|cook|cleaner|guard|paramedic|farmer|worker|expert|coder|programmer|moderator|instructor|investigator|storekeeper|master'
const group =
  'team|teams|group|department|desk|squad|crew|committee|family|staff|leadership|management|shift|unit|office|people|men|women|children|colleagues|families|folks'
const kindWords =
  "(?:(?!as |of |in |on |at |by |for |from |with |to |and |or |who |that |which |is |was )[\\p{L}][\\p{L}'’-]+ ){0,2}?"
const singleRole = new RegExp(
  `\\b(?:my|our|the|a|an|their|his|her|another|one|each|every|new|that) ${kindWords}(?:${role})\\b(?: (?:from|in|at) (?:the |our )?[\\p{L}-]+(?: team)?)?`,
  'giu',
)
const rolesCounted = new RegExp(
  `^ ${kindWords}(?:(?:${role})s|ladies|gentlemen|people|men|women|colleagues|staff|of us|others|members)\\b(?: (?:from|in|at) (?:the |our )?[\\p{L}-]+)?`,
  'iu',
)
/** "a team of seven", "a crew of 12". */
const groupCounted =
  /\b(?:team|group|crew|squad|department|office|company|firm|agency|studio|shift|choir|committee|class) of (?:about |around |only |just |some )?$/iu
const pluralRoles = new RegExp(
  `\\b(?:the |our |my |their |some |many |several |other |all (?:the )?)?(?:(?!who |which |that |and |or |to |he |she |it )[\\p{L}-]+ )?(?:${role})s\\b(?<! (?:leads|reports|partners))`,
  'giu',
)
const namedGroup = new RegExp(`\\b(?:the|our|my|their|his|her|another|a) (?:[\\p{L}-]+ ){0,2}?(?:${group})\\b`, 'giu')
const somebody = /\b(?:both of us|all of us)\b/giu

const capital = /(?<![\p{L}\p{N}_@/.-])\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?/gu
const names = new Set(
  `marta tom ines anna ana maria sarah sara emma laura lucy kate katie jane julia julie lisa linda susan karen nina lena eva ivan peter paul
  john james david daniel michael mike mark martin matt matthew steve stephen andrew alex sam ben chris jack joe josh jonas jan lukas
  luca leo max felix noah liam ethan omar ali ahmed mohammed muhammad fatima aisha priya raj ravi arjun anil sanjay deepak neha pooja
  wei ming li chen yuki kenji hiro sofia sophie olivia amelia grace hannah rachel rebecca ruth helen alice claire emily amy megan jessica
  jennifer ashley amanda nicole stephanie kevin brian eric jason ryan justin brandon tyler kyle sean patrick robert bob bill will william
  george henry harry charles charlie edward thomas richard carlos juan jose luis miguel pablo diego pedro marco giulia francesca elena
  olga natasha dmitri sergei igor tomasz piotr agnieszka katarzyna lars erik ingrid astrid sven hans klaus ulrich jürgen andrea monica
  carmen rosa nora dora vera mia zoe chloe ella isla freya abdul hassan ibrahim yusuf kofi kwame ama chidi ngozi amara tunde zainab
  dana robin kim pat terry jordan casey morgan taylor jamie greg scott adam simon neil ian alan colin graham keith nigel derek tony
  frank fred ralph victor oscar hugo jules pierre marie camille antoine thierry nadia leila samir karim rania yasmin mei`.split(
    /\s+/,
  ),
)
const notPeople = new Set(
  `I The This That These Those There It He She They We You Our My Your His Her Their And But So Then When While After Before Once In On At
  By For From With Without To As If Because Although Though However Also Later Next Finally First What Why How Who Everyone Everybody Nobody Somebody Someone Anyone Customers Users People Management Monday Tuesday Wednesday
  Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter
  English German French Spanish Excel Slack Jira Python Java Kubernetes Docker Google Amazon Microsoft Apple Linux Windows Postgres Redis
  Kafka Jenkins Terraform Salesforce Outlook Teams Zoom London Paris Berlin Europe America India China Will Mark Situation Task Action
  Result Learning`.split(/\s+/),
)
const personVerb =
  /^ (?:then |also |later |finally |already |never )?(?:who|said|says|asked|told|agreed|disagreed|thought|wanted|suggested|argued|ran|runs|led|leads|wrote|joined|refused|offered|insisted|explained|noticed|decided|signed|called|and I|volunteered|worried|complained|showed|knew|believed|promised|admitted|replied|pointed out|laughed|smiled|shouted|cried|pressed|phoned|rang|drove|drives|helped|listened|tested|trains|trained|checked|pulled|found|read|sat|walked|took|from \p{Ll}+)\b/u

const withTitle = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Señora?|Sister|Brother|Father)\.? \p{Lu}\p{Ll}+/gu

/** "pulled in Mira (DBA)", "area manager Sandra was". */
const fetched =
  /\b(?:pulled in|looped in|brought in|called in|got|paired with|together with|(?:manager|director|boss|chef|nurse|teacher|engineer|colleague|supervisor|foreman|analyst|designer|developer|lead|head)) $/u
const titled = /\b(?:manager|director|boss|colleague|supervisor|foreman|head of \p{L}+) $/u

/** People other than the writer, in order and without overlaps. */
export function peopleOf(text: string): Person[] {
  const people: Person[] = []
  const add = (start: number, end: number, kind: Person['kind'], count: number | null): void => {
    if (people.some(other => other.start < end && start < other.end)) return
    people.push({ start, end, text: text.slice(start, end), kind, count })
  }
  for (const token of numbersIn(text, false)) {
    const before = groupCounted.exec(text.slice(Math.max(0, token.start - 40), token.start))
    if (before) add(token.start - before[0].length, token.end, 'group', token.amount)
    const match = rolesCounted.exec(text.slice(token.end, token.end + 80))
    if (match) add(token.start, token.end + match[0].length, 'group', token.amount)
  }
  for (const match of text.matchAll(withTitle)) add(match.index, match.index + match[0].length, 'name', 1)
  for (const match of text.matchAll(singleRole))
    if (!/\b(?:as|(?:i|I) (?:was|am|became)|I[’']m) $/u.test(text.slice(Math.max(0, match.index - 10), match.index)))
      add(match.index, match.index + match[0].length, 'role', 1)
  for (const match of text.matchAll(capital))
    if (isName(text, match[0], match.index)) add(match.index, match.index + match[0].length, 'name', 1)
  for (const pattern of [namedGroup, pluralRoles, somebody])
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, 'group', null)
  return people.sort((a, b) => a.start - b.start)
}

function isName(text: string, found: string, index: number): boolean {
  const first = found.split(' ')[0] ?? ''
  const rest = text.slice(index + found.length, index + found.length + 24)
  if (notPeople.has(first) || notNames.has(first) || /^(?:\p{L}+ed|\p{L}+ing)$/u.test(first)) return false
  if (pastVerbs.has(first.toLowerCase())) return false
  if (names.has(first.toLowerCase().replace(/[’']s$/, ''))) return true
  const before = text.slice(Math.max(0, index - 24), index)
  if (/^,? who\b/.test(rest) || personVerb.test(rest) || isOneOfTwo(before, rest)) return true
  if (titled.test(before) && /^ (?:was|is|had|has|came|did|wanted)\b/u.test(rest)) return true
  if (/^\s?(?:team|desk|department|office|api|page|ticket|server|\d)/iu.test(rest)) return false
  if (fetched.test(before) && /^(?: \(|[,.;]| (?:and|to|from|who|in|for)\b|$)/u.test(rest)) return true
  const startsSentence = before === '' || /[.!?\n“"]\s*$/.test(before)
  return !startsSentence && introduced.test(before) && /^\p{Lu}\p{Ll}{1,11}$/u.test(first)
}

/** "Piet and Salim drive the cranes": two capitals that act together, neither of them known as a thing. */
function isOneOfTwo(before: string, rest: string): boolean {
  const [, second] = /^ and (\p{Lu}\p{Ll}+) (?:\p{Ll}+)/u.exec(rest) ?? []
  const [, earlier] = /(?:^|[.!?,] )(\p{Lu}\p{Ll}+) and $/u.exec(before) ?? []
  const other = second ?? earlier
  if (other === undefined || notNames.has(other) || notPeople.has(other)) return false
  return second !== undefined || /^ \p{Ll}+/u.test(rest)
}

/** "I called Farida", "together with Jochen", "our storekeeper, Hilde, had". */
const introduced =
  /\b(?:asked|told|thanked|called|rang|convinced|persuaded|phoned|emailed|coached|mentored|taught|paired|colleague|manager|boss|named|(?:together|along|spoke|talked|met|worked|sat|walked|agreed|paired) with|spoke to|talked to|(?:my|our|the|a) \p{L}+,) $/iu
