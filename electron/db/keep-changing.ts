import fs, { writeSync } from 'node:fs'
import { journalFiles } from './journal-files.ts'
import { changePassphrase } from './key-changes.ts'
import { parseKeyFile, serialiseKeyFile } from './key-format.ts'
import { unwrap, wrapUnderPassphrase } from './key-wrap.ts'

// A program for the tests that kill it while it changes a passphrase over and over, from `n` to `n + 1`. It tells each change in a
// line. With `in-place` it does so carelessly, for their control: it writes over the one key file and keeps no copy.
const [folder = '', start = '0', how = 'carefully'] = process.argv.slice(2)
const files = journalFiles(folder, 'journal')
const cheap = { N: 16, r: 8, p: 1 }

const change = how === 'in-place' ? changeInPlace : changeCarefully
for (let n = Number(start); ; n++) {
  change(`passphrase ${n}`, `passphrase ${n + 1}`)
  writeSync(1, `changed ${n + 1}\n`)
}

function changeCarefully(from: string, to: string): void {
  changePassphrase(files, { kind: 'passphrase', passphrase: from }, to, cheap)
}

function changeInPlace(from: string, to: string): void {
  fs.rmSync(files.keyCopy, { force: true })
  const parsed = parseKeyFile(fs.readFileSync(files.key, 'utf8'))
  if (parsed.state !== 'whole') throw new Error('the key file is damaged')
  const { check, wraps } = parsed.content
  const dataKey = unwrap(wraps, check, { kind: 'passphrase', passphrase: from })
  const text = serialiseKeyFile({ check, wraps: [wrapUnderPassphrase(dataKey, check, to, cheap)] })
  const file = fs.openSync(files.key, 'w')
  for (const part of [text.slice(0, 300), text.slice(300)]) {
    fs.writeSync(file, part)
    fs.fsyncSync(file)
  }
  fs.closeSync(file)
}
