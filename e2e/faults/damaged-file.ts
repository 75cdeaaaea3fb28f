import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { fillJournal, makeJournal, silentlyWrong } from './journal-with-entries.ts'
import { openForTest } from './written.ts'

export const flippedBits: Fault = {
  id: 'F7',
  what: 'flipped bits',
  promise: 'altered text is never shown: what can be read is as it was written, the rest is refused and told',
  broken: 'silent',
  counts: { short: 30, full: 400 },
  control: { how: 'a journal in clear', mutant: 'writes-in-clear', count: 12 },
  async run({ count, random, folder }) {
    const tallied = tally()
    const written = await makeJournal(folder, 60)
    const file = join(folder, 'journal.db')
    const whole = readFileSync(file)
    // Most of the file is no text: in the control, several at once hit some of it sooner.
    const flips = process.env.FAULT_MUTANT ? 8 : 1
    for (let index = 0; index < count; index++) {
      const bytes = Buffer.from(whole)
      const places = Array.from({ length: flips }, () => Math.floor(random() * bytes.length))
      for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      rmSync(`${file}-wal`, { force: true })
      writeFileSync(file, bytes)
      const problem = await silentlyWrong(folder, written)
      tallied.note(problem && `bit in byte ${places}: ${problem}`)
    }
    return tallied.done()
  },
}

const sizesOf = (whole: number): number[] => {
  const page = 4096
  const half = Math.floor(whole / 2 / page) * page
  return [0, 1, 100, 512, page - 1, page, page + 1, 2 * page, half, half - 17, whole - page, whole - 1]
}

export const cutFile: Fault = {
  id: 'F8',
  what: 'sizes to which the file is cut',
  promise: 'a file that was cut off is never taken for a new journal, and never written over',
  broken: 'silent',
  counts: { short: 12, full: 12 },
  control: { how: 'an empty file passes for a new one', mutant: 'takes-what-is-empty-for-new', count: 4 },
  async run({ count, folder }) {
    const tallied = tally()
    const written = await makeJournal(folder, 40)
    const file = join(folder, 'journal.db')
    const kept = join(folder, 'whole')
    copyFileSync(file, kept)
    for (const size of sizesOf(statSync(kept).size).slice(0, count)) {
      copyFileSync(kept, file)
      truncateSync(file, size)
      const cut = readFileSync(file)
      const problem = await silentlyWrong(folder, written)
      const changed = readFileSync(file).equals(cut) ? null : 'the cut file was written to'
      tallied.note((problem ?? changed) && `${size} bytes: ${problem ?? changed}`)
    }
    return tallied.done()
  },
}

export const rewound: Fault = {
  id: 'F9',
  what: 'logs flipped, cut or removed; and as many left whole',
  promise: 'a history that was rewound is noticed, and none is called rewound that was not',
  broken: 'unnoticed',
  counts: { short: 20, full: 120 },
  control: { how: 'no watermark is compared', mutant: 'keeps-no-watermark', count: 12 },
  async run({ count, random, folder }) {
    const tallied = tally()
    const running = join(folder, 'running')
    mkdirSync(running)
    const first = 10
    const { session, client } = await fillJournal(running, first)
    let falseAlarms = 0
    let rewound = 0
    for (let index = 0; index < count; index++) {
      const image = join(folder, 'image')
      rmSync(image, { recursive: true, force: true })
      cpSync(running, image, { recursive: true })
      const how = index % 2 === 0 ? 'left whole' : damageLog(join(image, 'journal.db-wal'), random)
      const { noticed, entries } = await lookAt(image)
      // Where the log had just been emptied into the file, losing it loses nothing.
      const isRewound = entries < first + index
      if (isRewound) rewound++
      if (!isRewound && noticed) falseAlarms++
      tallied.note(noticed === isRewound ? null : `${how}, ${entries} of ${first + index}: noticed ${noticed}`)
      // The log goes on and starts over, so that all of its states are met.
      await client.entries.create({ title: `Later ${index}` })
    }
    session.close()
    Object.assign(tallied.outcome.figures, { rewound, 'false alarms': falseAlarms })
    return tallied.done()
  },
}

function damageLog(file: string, random: () => number): string {
  const bytes = readFileSync(file)
  // A log that started over holds old frames behind the new ones, which nobody reads: the first part always counts.
  const at = Math.floor(random() * liveBytes(bytes))
  const how = Math.floor(random() * 3)
  if (how === 0) rmSync(file)
  else if (how === 1) truncateSync(file, at)
  else {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    writeFileSync(file, bytes)
  }
  return how === 0 ? 'removed' : how === 1 ? `cut to ${at} bytes` : `bit flipped in byte ${at}`
}

const logHeadBytes = 32
const frameBytes = 24 + 4096

/** As far as the frames carry the salts of the log's head. */
function liveBytes(log: Buffer): number {
  const salts = log.subarray(16, 24)
  let end = logHeadBytes
  while (end + frameBytes <= log.length && log.subarray(end + 8, end + 16).equals(salts)) end += frameBytes
  return end
}

/** A journal that does not open has been noticed, and shows none of its entries. */
async function lookAt(folder: string): Promise<{ noticed: boolean; entries: number }> {
  const { session, client } = openForTest(folder)
  try {
    const status = session.status()
    if (status.state !== 'open') return { noticed: true, entries: -1 }
    const groups = await client.entries.listGroups()
    return { noticed: status.notice !== undefined, entries: groups.reduce((sum, group) => sum + group.count, 0) }
  } finally {
    session.close()
  }
}
