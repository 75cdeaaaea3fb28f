/** Names that are words of the language, or of every trade, as well. Looked for only where they are written with a capital. */
const ordinary = new Set(
  `will may mark rose grace hope apple target amazon sun bill jack art rich frank pat drew chase grant dawn joy faith gene iris
  ivy jade june april august rusty sandy ray bob sue dean miles penny robin ruby violet shell gap oracle slack notion stripe square
  block meta visa dash delta united orange giant best buy boots next pool page case bush cook baker smith mason cooper hunter carter
  fisher taylor walker king knight prince duke earl abbott bishop pope banks brooks field fields forest glen heath hill lake meadows
  stone wood woods young long short small black brown green grey gray white gold silver day friday monday sky star summer winter storm
  rain snow north west east south early hardy sharp swift wise gentle stern strong moody blunt bright noble just still guy max buck
  chip cliff dale don flint harry jim jimmy john josh lance mike nick pierce rob rod skip stew ty van victor wade ward warren clay
  ash basil cherry daisy fern ginger hazel heather holly lily myrtle olive poppy rosemary saffron sage willow lark wren angel carol
  charity christian constance crystal destiny eve felicity harmony honor honour justice love mercy merry patience pearl prudence
  serenity trinity unity verity zeal teams word excel outlook office windows edge chrome signal zoom loom box drive spark storm flask
  fortune general electric standard pioneer liberty mutual capital discover progress express sprint bell ford lincoln nation nationwide`.split(
    /\s+/,
  ),
)

export function isOrdinaryWord(word: string): boolean {
  return ordinary.has(word.toLowerCase())
}
