import { expect, type Page } from '@playwright/test'

/** Each guess at a passphrase costs half a second by design, and many seconds where several tests guess at a time. */
const guessing = { timeout: 45_000 }

/** Passphrase, recovery key and lock, in the words a person would use. */
export class KeysPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From the first screen to an empty entry, with a passphrase, and with the recovery key written down. Gives that key. */
  async begin(passphrase: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Start writing' }).click()
    await this.choose(passphrase, 'Use this passphrase')
    const recoveryKey = await this.writeDownRecoveryKey()
    await expect(this.page.getByRole('textbox', { name: 'Entry', exact: true })).toBeVisible(guessing)
    return recoveryKey
  }

  /** Types a new passphrase twice. */
  async choose(passphrase: string, action: string): Promise<void> {
    await this.page.getByLabel('New passphrase').fill(passphrase)
    await this.page.getByLabel('The same once more').fill(passphrase)
    await this.page.getByRole('button', { name: action }).click()
  }

  /** Reads the recovery key from the screen and then reads back the groups that are asked for. */
  async writeDownRecoveryKey(): Promise<string> {
    const shown = this.page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
    await expect(shown).toHaveCount(9, guessing)
    const groups = (await shown.allTextContents()).map(group => group.slice(1))
    await this.page.getByRole('button', { name: 'I have written it down' }).click()
    await this.readBack(groups)
    await this.page.getByRole('button', { name: 'Check and keep this key' }).click()
    return groups.join('-')
  }

  async readBack(groups: readonly string[]): Promise<void> {
    const fields = this.page.getByLabel(/^Group \d$/)
    await expect(fields).toHaveCount(2)
    for (const field of await fields.all()) {
      const label = await field.evaluate(input => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
      await field.fill(groups[Number(label.replace('Group ', '')) - 1] ?? '')
    }
  }

  async isLocked(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
  }

  /** Gives a passphrase, and waits until it was looked at. */
  async unlock(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    const button = this.page.getByRole('button', { name: 'Unlock' })
    await button.click()
    await expect(button.and(this.page.locator('[data-loading]'))).toHaveCount(0, guessing)
  }

  /** The same for a passphrase that was chosen where there was none, or one was forgotten. */
  async isTaken(): Promise<void> {
    await expect(this.page.getByLabel('The same once more')).toHaveCount(0, guessing)
  }
}
