import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has; a control that is not reached within them cannot be reached. */
const mostStops = 120

/** Presses Tab (or Shift+Tab) until the control has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible()
  for (let stop = 0; stop < mostStops; stop++) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${control} was not reached with ${key}.`)
}
