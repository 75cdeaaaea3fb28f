#!/usr/bin/env node
// Reads a journal or a backup of Throughline's without Throughline, and writes it as Markdown. See README.md beside it.
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { databaseKeyOf, decryptDatabase, openPages, ReaderError, readBackup, unwrapDataKey } from './journal-file.mjs'
import { journalToMarkdown } from './markdown.mjs'
import { listTables, readTable } from './sqlite-pages.mjs'

const usage = `Usage: node throughline-reader.mjs <journal.db or backup> <new folder> [--key <key file>] [--sqlite <new file>]

  <journal.db or backup>  the journal of Throughline's folder, or any of its backups
  <new folder>            where the Markdown goes
  --key <key file>        where it is not beside the journal as journal.key.json
  --sqlite <new file>     also writes the whole database in clear, for any SQLite program

A passphrase or recovery key is asked for where there is one; it may also come as the first line of standard input.`

/** Everything that a journal or backup holds, table by table, and sentences about what is damaged. */
export function readJournal(file, keyFileName, secrets) {
  const bytes = fs.readFileSync(file)
  const backup = readBackup(bytes)
  const keyFile = keyFileName ? readKeyFile(keyFileName) : (backup?.keyFile ?? readKeyFile(keyBeside(file)))
  const key = databaseKeyOf(unwrapDataKey(keyFile, secrets))
  const log = `${file}-wal`
  const wal = !backup && fs.existsSync(log) ? fs.readFileSync(log) : null
  const pages = openPages(backup?.database ?? bytes, key, { wal })
  if (!pages.read(1)) {
    throw new ReaderError(
      'The first page cannot be read with this key: either it is damaged, or the key is that of another journal.',
    )
  }
  const damage = new Set()
  const onDamage = page => damage.add(page)
  const tables = {}
  for (const table of listTables(pages, onDamage)) tables[table.name] = [...readTable(pages, table, onDamage)]
  return { tables, pages, damaged: [...damage].sort((a, b) => a - b) }
}

function keyBeside(file) {
  const stem = file.replace(/\.db$/, '')
  const found = [`${stem}.key.json`, `${stem}.key.json.bak`].find(name => fs.existsSync(name))
  if (found) return found
  throw new ReaderError(`There is no key file beside ${file}. Name it with --key.`)
}

function readKeyFile(name) {
  try {
    return JSON.parse(fs.readFileSync(name, 'utf8'))
  } catch {
    throw new ReaderError(`${name} is not a key file that can be read.`)
  }
}

function write(folder, files) {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0) {
    throw new ReaderError(`${folder} is not empty. Name a new folder, so that nothing is overwritten.`)
  }
  for (const { path: name, text } of files) {
    const target = path.join(folder, name)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text, { flag: 'wx', mode: 0o600 })
  }
}

/** Asked without showing what is typed; without a terminal it is the first line that comes in. */
async function askSecret() {
  const hidden = process.stdin.isTTY
  const lines = readline.createInterface({
    input: process.stdin,
    output: hidden ? process.stderr : undefined,
    terminal: hidden,
  })
  if (hidden) {
    process.stderr.write('Passphrase or recovery key: ')
    lines._writeToOutput = () => undefined
  }
  for await (const line of lines) {
    lines.close()
    if (hidden) process.stderr.write('\n')
    return line
  }
  return ''
}

function readArguments(words) {
  const options = {}
  const names = []
  for (let at = 0; at < words.length; at++) {
    const option = /^--(key|sqlite)$/.exec(words[at])?.[1]
    if (option) options[option] = words[++at]
    else names.push(words[at])
  }
  const [file, folder] = names
  if (!file || !folder || names.length > 2 || words.some(word => /^-(h|-help)$/.test(word)))
    throw new ReaderError(usage)
  return { file, folder, ...options }
}

async function main() {
  const { file, folder, key, sqlite } = readArguments(process.argv.slice(2))
  let journal
  try {
    journal = readJournal(file, key, {})
  } catch (error) {
    if (!(error instanceof ReaderError) || !/^A passphrase protects/.test(error.message)) throw error
    const secret = await askSecret()
    journal = readWithEither(file, key, secret)
  }
  const { tables, pages, damaged } = journal
  const files = journalToMarkdown(tables)
  write(folder, files)
  if (sqlite) fs.writeFileSync(sqlite, decryptDatabase(pages).plain, { flag: 'wx', mode: 0o600 })
  console.log(
    `${tables.entry?.length ?? 0} entries and ${tables.story?.length ?? 0} stories are in ${folder}, in clear.`,
  )
  if (damaged.length > 0) console.log(`Damaged pages were left out: ${damaged.join(', ')}.`)
}

/** What was typed may be either. */
function readWithEither(file, key, secret) {
  const looksLikeRecoveryKey = secret.replace(/[^A-Za-z0-9]/g, '').length === 36
  try {
    return readJournal(file, key, { passphrase: secret })
  } catch (error) {
    if (!(error instanceof ReaderError) || !looksLikeRecoveryKey) throw error
    return readJournal(file, key, { recoveryKey: secret })
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof ReaderError) && error?.code !== 'ENOENT') throw error
  console.error(error.message)
  process.exitCode = 1
}
