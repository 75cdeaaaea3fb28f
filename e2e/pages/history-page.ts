import type { Locator, Page } from '@playwright/test'

/** The history of an entry or a story, and the way there from its open page. */
export class HistoryPage {
  readonly page: Page
  readonly versions: Locator
  readonly text: Locator

  constructor(page: Page) {
    this.page = page
    this.versions = page.getByRole('group', { name: 'Versions' }).getByRole('radio')
    this.text = page.getByRole('main')
  }

  async openByKeyboard(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+H')
    await this.versions.first().waitFor()
  }

  /** In the notice: the editor has an undo of its own. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).filter({ hasText: 'Undo' }).click()
  }

  async restore(): Promise<void> {
    await this.page.getByRole('button', { name: 'Restore this version' }).click()
  }
}
