const digits = Buffer.from('0123456789abcdef')

/** Writes bytes as hex digits, without the string that `toString('hex')` would leave behind: what is secret can then be wiped. */
export function writeHex(bytes: Buffer, target: Buffer, at: number): void {
  for (const [index, byte] of bytes.entries()) {
    target[at + index * 2] = digits[byte >> 4] ?? 0
    target[at + index * 2 + 1] = digits[byte & 15] ?? 0
  }
}

/** The bytes that small hex digits stand for, or null where there is any other character. Made without a string, too. */
export function readHex(text: Buffer): Buffer | null {
  const bytes = wipeable(text.length / 2)
  for (const index of bytes.keys()) {
    const [high, low] = [digits.indexOf(text[index * 2] ?? 0), digits.indexOf(text[index * 2 + 1] ?? 0)]
    if (high < 0 || low < 0) {
      bytes.fill(0)
      return null
    }
    bytes[index] = (high << 4) | low
  }
  return bytes
}

/**
 * Bytes that are in one place only. Those of a small `Buffer.alloc` lie among the engine's own objects at first, and each time they are
 * moved, or given to the cryptography, the place that they were at keeps what they held.
 */
export function wipeable(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size))
}
