import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitToDisplays, readWindowPlace } from './bounds.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 }

test('at first the window is 1280 by 800, or as large as the display', () => {
  expect(fitToDisplays(null, [laptop])).toEqual({ width: 1280, height: 800 })
  expect(fitToDisplays(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
})

test('the window comes back where it was', () => {
  const place = { x: 1600, y: 100, width: 1500, height: 1000, maximized: false }
  expect(fitToDisplays(place, [laptop, monitor])).toEqual({ x: 1600, y: 100, width: 1500, height: 1000 })
})

test('a window of a display that is gone comes back on one that is there', () => {
  const place = { x: 1600, y: 100, width: 1500, height: 1000, maximized: false }
  expect(fitToDisplays(place, [laptop])).toEqual({ width: 1280, height: 800 })
})

test('wherever it was, a remembered window lies wholly on a display', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const fitted = fitToDisplays({ x, y, width, height, maximized: false }, [laptop, monitor])
      if (fitted.x === undefined || fitted.y === undefined) return
      const { x: left, y: top, width: wide = 0, height: high = 0 } = fitted
      const on = [laptop, monitor].some(
        area =>
          left >= area.x && top >= area.y && left + wide <= area.x + area.width && top + high <= area.y + area.height,
      )
      expect(on).toBe(true)
      expect(wide >= 640 && high >= 480).toBe(true)
    }),
  )
})

test('a place that cannot be read is forgotten', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-place-'))
  const file = join(folder, 'window.json')
  expect(readWindowPlace(file)).toBeNull()
  for (const content of ['', '{', '{"x":1}', '{"x":"a","y":0,"width":1,"height":1,"maximized":false}']) {
    writeFileSync(file, content)
    expect(readWindowPlace(file)).toBeNull()
  }
  rmSync(folder, { recursive: true })
})
