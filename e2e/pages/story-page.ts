import { expect, type Locator, type Page } from '@playwright/test'

/** Shaping, and the story that comes of it. */
export class StoryPage {
  readonly page: Page
  readonly sentences: Locator
  readonly headline: Locator
  readonly text: Locator
  readonly coach: Locator

  constructor(page: Page) {
    this.page = page
    this.sentences = page.getByRole('option')
    this.headline = page.getByRole('textbox', { name: 'Headline' })
    this.text = page.getByRole('textbox', { name: 'The story, in five parts' })
    this.coach = page.getByRole('complementary', { name: 'Coach' })
  }

  /** From an open entry to its sentences. */
  async shape(): Promise<void> {
    await this.page.getByRole('button', { name: 'Shape into a story' }).click()
    await expect(this.sentences.first()).toBeVisible()
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create story' }).click()
    await expect(this.text).toBeVisible()
  }

  async addPrinciple(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '+ principle' }).click()
    await this.page.keyboard.type(name)
    await this.page.getByRole('option', { name }).click()
  }
}
