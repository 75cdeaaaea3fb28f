import { remembered } from './remembered.ts'

const empty = new Set(
  `euros euro dollars dollar pounds pound francs cents people thousand million hundred the and for was had his her our one two six ten all out who why how not but now new old did get got has him its may she use way day per off too any yet also
  about above after again against almost also although always among another because been before behind being below between both cannot
  could down during each either else even ever every everyone everybody first from further gave give goes going half have having here
  into itself just last later least less made make many might more most much must myself never next nobody none nothing only other
  others over rather same second several shall should since some somebody someone something still such than that their them then there
  these they thing things third this those three through thus told took toward under until upon very want wanted were what when where
  whether which while whole whose will with within without would year years month months week weeks days hour hours minute minutes
  time times percent cent number numbers four five seven eight nine eleven twelve went came brought found instead ones fell rose`.split(
    /\s+/,
  ),
)

const endings = /(?:ations?|ments?|ings?|edly|ers?|ied|ies|ed|es|e|s|y|ly|al|able)$/

/** The words of a text that name something, each by its root, so that "labels" and "labelled", "rolling back" and "roll back" meet. */
export const stemsOf: (text: string) => ReadonlySet<string> = remembered(read)

function read(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) if (!empty.has(word)) stems.add(stemOf(word))
  return stems
}

function stemOf(word: string): string {
  const bare = word.replace(endings, '')
  const root = bare.length >= 3 ? bare : word
  return root.replace(/(\p{L})\1$/u, '$1')
}

export function shareStem(a: string, b: string): boolean {
  const known = stemsOf(a)
  for (const stem of stemsOf(b)) if (known.has(stem)) return true
  return false
}
