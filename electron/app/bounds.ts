import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

export const smallestWindow = { width: 640, height: 480 }
const firstWindow = { width: 1280, height: 800 }

const WindowPlace = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
/** Where the window was when it was last closed, in display pixels independent of scale. */
export type WindowPlace = z.infer<typeof WindowPlace>

/** Null where nothing is remembered; a place that cannot be read is only a place, and is forgotten. */
export function readWindowPlace(file: string): WindowPlace | null {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Fits the remembered place to the displays that are there now: no larger than one of them, and wholly on it. */
export function fitToDisplays(place: WindowPlace | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const home = place && mostlyOn(place, workAreas)
  if (!place || !home) {
    const [primary = { ...firstWindow, x: 0, y: 0 }] = workAreas
    return { width: Math.min(firstWindow.width, primary.width), height: Math.min(firstWindow.height, primary.height) }
  }
  const width = clamp(place.width, smallestWindow.width, home.width)
  const height = clamp(place.height, smallestWindow.height, home.height)
  return {
    width,
    height,
    x: clamp(place.x, home.x, home.x + home.width - width),
    y: clamp(place.y, home.y, home.y + home.height - height),
  }
}

function mostlyOn(place: Rectangle, workAreas: readonly Rectangle[]): Rectangle | undefined {
  const [best] = workAreas
    .map(area => ({ area, shared: sharedArea(place, area) }))
    .filter(candidate => candidate.shared > 0)
    .sort((one, other) => other.shared - one.shared)
  return best?.area
}

function sharedArea(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** The lower bound wins where the display is smaller than the smallest window. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
