import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { lastSaved, missingFrom } from './written.ts'

const program = join(import.meta.dirname, '..', '..', 'electron', 'journal', 'keep-writing.ts')
const growBy = 300

/**
 * A disk of three megabytes, in a namespace of its own: it fills up while an entry grows; something is deleted; the writing
 * goes on. What it holds at the end is copied out.
 */
const onSmallDisk = `
mount -t tmpfs -o size=3m none "$1" && mkdir "$1/journal" || exit 9
head -c 1500000 /dev/zero > "$1/ballast"
"$2" "$3" "$1/journal" ${growBy} "$4" > "$5.said"
cat "$5.said"
rm "$1/ballast"
echo room
"$2" "$3" "$1/journal" ${growBy} $(($(grep -c ^saved "$5.said") + 5))
cp -r "$1/journal/." "$5"`

/** A file may not grow beyond 300 blocks. */
const withFileLimit = `
(ulimit -f 600; "$2" "$3" "$5" ${growBy} "$4" > "$5.said")
cat "$5.said"
echo room
"$2" "$3" "$5" ${growBy} $(($(grep -c ^saved "$5.said") + 5))`

export const smallDisk: Fault = {
  id: 'F4.disk',
  what: 'really full disks: a small tmpfs, a limit of file size',
  promise: 'what was called saved is there, nothing is cut off, and saving goes on once there is room',
  broken: 'lost',
  needs: ['namespaces'],
  counts: { short: 2, full: 20 },
  control: { how: 'a disk that never fills', weakened: true, count: 2 },
  async run({ count, folder, weakened }) {
    const tallied = tally()
    chmodSync(folder, 0o755)
    for (let index = 0; index < count; index++) {
      const isDisk = index % 2 === 0
      const mount = join(folder, `disk-${index}`)
      const kept = join(folder, `kept-${index}`)
      for (const made of [mount, kept]) mkdirSync(made)
      const script = isDisk ? onSmallDisk : withFileLimit
      const full = weakened ? script.replace('size=3m', 'size=100m').replace('ulimit -f 600', 'true') : script
      // It is full after some seventy saves; one that never fills would go on for long.
      const upTo = weakened ? '100' : '400'
      const words = ['-c', full, 'sh', mount, process.execPath, program, upTo, kept]
      const { stdout, stderr } = isDisk
        ? spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', ...words], { encoding: 'utf8' })
        : spawnSync('bash', words, { encoding: 'utf8' })
      const problem = (await missingFrom(kept, stdout, { growBy })) ?? wentOn(stdout)
      tallied.note(problem && `${isDisk ? 'small disk' : 'file limit'}: ${problem} ${stderr.slice(0, 200)}`)
    }
    return tallied.done()
  },
}

/** It must have been refused, told as a full or failing disk, and must have saved again afterwards. */
function wentOn(said: string): string | null {
  const [before = '', after = ''] = said.split('room\n')
  if (!/refused (disk-full|storage-failed)/.test(before)) return 'the disk was never full'
  const [full, last] = [lastSaved(before), lastSaved(said)]
  if (after.includes('refused')) return 'it was refused although there was room'
  return full && last && last.count > full.count ? null : 'saving did not go on'
}
