import { join } from 'node:path'
import { JournalPage } from '../pages/journal-page.ts'
import { type Fault, tally } from './fault.ts'
import { lossOf, missingMs, openApp, storedWords, type Typed, toTheEnd, typeFor } from './typing.ts'

const endsPerJournal = 10

export const killedWhileTyping: Fault = {
  id: 'F3',
  what: 'kills of everything while somebody types',
  promise: 'what the screen called saved is there, at most a second of typing is missing, and the entry opens again',
  broken: 'lost',
  needs: ['build'],
  counts: { short: 1, full: 200 },
  control: { how: 'every word typed must be there', weakened: true, count: 2 },
  async run({ count, random, folder, weakened, patience }) {
    const tallied = tally()
    let longest = 0
    let typed: Typed = { words: [], promised: [] }
    for (let kill = 0; kill < count; kill++) {
      const data = join(folder, String(Math.floor(kill / endsPerJournal)))
      if (kill % endsPerJournal === 0) typed = { words: [], promised: [] }
      const { app, journal } = await openApp(data)
      // Where one left off is what is on screen at the next start.
      const shown = new Set((await journal.text.innerText()).split(/\s+/))
      const lost = typed.words.find(({ word }) => !shown.has(word))
      await typeFor(app.page, 300 + random() * 2500, typed)
      const endedAt = performance.now()
      await app.kill()
      const found = await storedWords(data)
      longest = Math.max(longest, missingMs(typed, found, endedAt))
      tallied.note(
        lost ? `${lost.word} is stored and not shown` : lossOf(typed, found, endedAt, weakened ? 0 : 1000 * patience),
      )
      typed.words = typed.words.filter(({ word }) => found.has(word))
    }
    tallied.outcome.figures['most typing missing'] = `${longest.toFixed(0)} ms`
    return tallied.done()
  },
}

export const crashedWhileTyping: Fault = {
  id: 'F17',
  what: 'crashes of the window while somebody types',
  promise: 'at most a second of typing is missing, and the entry opens again by itself',
  broken: 'lost',
  needs: ['build'],
  counts: { short: 1, full: 100 },
  control: { how: 'every word typed must be there', weakened: true, count: 2 },
  async run({ count, random, folder, weakened, patience }) {
    const tallied = tally()
    let longest = 0
    for (let first = 0; first < count; first += endsPerJournal) {
      const typed: Typed = { words: [], promised: [] }
      const { app } = await openApp(join(folder, String(first)))
      for (let crash = first; crash < Math.min(count, first + endsPerJournal); crash++) {
        await typeFor(app.page, 300 + random() * 2500, typed)
        // A second crash within ten seconds makes the app ask whether to open again.
        if (crash > first) await app.answerDialog('showMessageBox', { response: 0 })
        const endedAt = performance.now()
        const journal = new JournalPage(await app.crashRenderer())
        await toTheEnd(journal)
        const found = new Set((await journal.text.innerText()).split(/\s+/))
        longest = Math.max(longest, missingMs(typed, found, endedAt))
        tallied.note(lossOf(typed, found, endedAt, weakened ? 0 : 1000 * patience))
        typed.words = typed.words.filter(({ word }) => found.has(word))
      }
      await app.kill()
    }
    tallied.outcome.figures['most typing missing'] = `${longest.toFixed(0)} ms`
    return tallied.done()
  },
}
