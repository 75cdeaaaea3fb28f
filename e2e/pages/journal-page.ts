import { expect, type Locator, type Page } from '@playwright/test'

/** The journal's screen, in the words a person would use for what they do there. */
export class JournalPage {
  readonly page: Page
  readonly title: Locator
  readonly text: Locator
  readonly when: Locator
  readonly list: Locator
  readonly guide: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('textbox', { name: 'Title' })
    this.text = page.getByRole('textbox', { name: 'Entry', exact: true })
    this.when = page.getByRole('textbox', { name: 'When' })
    this.list = page.getByRole('navigation', { name: 'Entries' })
    this.guide = page.getByRole('complementary', { name: 'Guide' })
  }

  /** From the first-run screen of an empty journal to an empty entry, without a passphrase. */
  async startWriting(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start writing' }).click()
    await this.page.getByRole('button', { name: 'Go on without one' }).click()
    await expect(this.text).toBeVisible()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look at a sample journal' }).click()
    await expect(this.list.getByRole('link').first()).toBeVisible()
    await expect(this.text).toBeVisible()
  }

  async newEntry(): Promise<void> {
    const before = this.page.url()
    await this.page.getByRole('button', { name: 'New entry' }).click()
    await this.page.waitForURL(url => url.href !== before)
    await expect(this.text).toHaveText('')
  }

  async openEntry(title: string): Promise<void> {
    await this.list.getByRole('link', { name: title }).click()
    await expect(this.title).toHaveValue(title)
    await expect(this.text).toBeVisible()
  }

  /** Types paragraphs at the caret, as a person would. */
  async write(...paragraphs: readonly string[]): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press('ControlOrMeta+End')
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.insertText(paragraph)
    }
  }

  /** Waits until the guide names what it found in the text. */
  async guideHasRead(phrase: string): Promise<void> {
    await expect(this.guide).toContainText(phrase)
  }

  /** Waits until the screen says that everything is on disk. */
  async saved(withinMs = 10_000): Promise<void> {
    await expect(this.page.getByText(/^Saved \d/)).toBeVisible({ timeout: withinMs })
  }
}
