import { expect, test } from 'vitest'
import { type DiskStep, PlayedDisk } from './disk-log.ts'

const write = (file: string, offset: number, text: string): DiskStep => ({
  kind: 'write',
  file,
  offset,
  data: Buffer.from(text),
})

function left(steps: DiskStep[], cut: 'drop' | 'tear' = 'drop', random = () => 0.9) {
  const disk = new PlayedDisk(steps)
  disk.playTo(steps.length)
  return Object.fromEntries([...disk.leftAfter(cut, random)].map(([name, bytes]) => [name, bytes.toString()]))
}

test('what was not synced is dropped by a power cut, or any part of it is there', () => {
  const steps: DiskStep[] = [write('a', 0, 'old'), { kind: 'sync', file: 'a' }, write('a', 1, 'new')]
  expect(left(steps)).toEqual({ a: 'old' })
  expect(left(steps, 'tear', () => 0.9)).toEqual({ a: 'onew' })
  expect(left(steps, 'tear', () => 0.1)).toEqual({ a: 'old' })
})

test('a file that is renamed before it was synced is empty afterwards', () => {
  expect(left([write('a.partial', 0, 'x'), { kind: 'rename', file: 'a.partial', to: 'a' }])).toEqual({ a: '' })
})

test('what a failed sync lost does not come back with a later one', () => {
  const steps: DiskStep[] = [
    write('a', 0, 'one'),
    { kind: 'failed-sync', file: 'a' },
    write('a', 3, 'two'),
    { kind: 'sync', file: 'a' },
  ]
  expect(left(steps)).toEqual({ a: '\0\0\0two' })
})

test('a file that was cut and grows again holds zeros in between', () => {
  const steps: DiskStep[] = [
    write('a', 0, 'abcdef'),
    { kind: 'cut', file: 'a', length: 2 },
    write('a', 4, 'x'),
    { kind: 'sync', file: 'a' },
  ]
  expect(left(steps)).toEqual({ a: 'ab\0\0x' })
})

test('between two cuts the disk goes on', () => {
  const disk = new PlayedDisk([write('a', 0, 'x'), { kind: 'sync', file: 'a' }, { kind: 'remove', file: 'a' }])
  disk.playTo(2)
  expect(disk.leftAfter('drop', Math.random).get('a')?.toString()).toBe('x')
  disk.playTo(3)
  expect(disk.leftAfter('drop', Math.random).size).toBe(0)
})
