// The bits of Lexical's text format.
const bold = 1
const italic = 2
const strikethrough = 4
const underline = 8
const code = 16

const formats: Record<string, number> = {
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  cite: italic,
  s: strikethrough,
  strike: strikethrough,
  del: strikethrough,
  u: underline,
  ins: underline,
  code,
  kbd: code,
  samp: code,
  tt: code,
}

/** The format of text within an element, by its name and its style, on top of what is around it. */
export function formatFrom(name: string, style: string, inherited: number): number {
  let format = inherited | (formats[name] ?? 0)
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  if (weight)
    format = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 ? format | bold : format & ~bold
  if (/font-style:\s*italic/.test(style)) format |= italic
  if (/font-style:\s*normal/.test(style)) format &= ~italic
  if (/text-decoration[^;]*line-through/.test(style)) format |= strikethrough
  if (/text-decoration[^;]*underline/.test(style) && name !== 'a') format |= underline
  return format
}
