import { writeSync } from 'node:fs'
import { openForTest } from './written.ts'

// Opens the journal of a folder as the product does, tells in one line how that went, and closes it when its input ends.
const [folder = ''] = process.argv.slice(2)
const { session, client } = openForTest(folder)
const status = session.status()
let count = -1
let refused = ''
if (status.state === 'open') {
  count = (await client.entries.list({ after: null, limit: 200 })).rows.length
  refused = await client.entries.create({ title: 'written' }).then(
    () => '',
    (error: { code?: string }) => String(error.code),
  )
}
writeSync(1, `${JSON.stringify({ status, count, refused })}\n`)
process.stdin.on('end', () => session.close()).resume()
