import { rmSync } from 'node:fs'
import path from 'node:path'
import { type App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { goTo } from './pages/places.ts'

test.describe.configure({ timeout: 180_000 })

const passphrase = 'plinth gravel otter seven'

async function begin(app: App): Promise<JournalPage> {
  const page = await app.launch()
  await new KeysPage(page).begin(passphrase)
  return new JournalPage(page)
}

async function openRoleForm({ page }: JournalPage): Promise<void> {
  await page.getByRole('button', { name: /^Role: / }).click()
  await page.getByRole('option', { name: 'New role…' }).click()
}

/** The lock screen, in the window that has taken the place of the one before. */
async function locked(app: App): Promise<KeysPage> {
  const keys = new KeysPage(await app.exchanged())
  await keys.isLocked()
  return keys
}

test('the journal is locked by the keyboard in another window, and unlocking leads back to the same entry', async ({
  app,
}) => {
  const journal = await begin(app)
  await journal.title.fill('The first')
  await journal.write('One.')
  await journal.newEntry()
  await journal.title.fill('The second')
  await journal.write('Two.')
  await journal.openEntry('The first')
  const { hash } = new URL(journal.page.url())
  await journal.page.keyboard.press('ControlOrMeta+Shift+L')
  const keys = await locked(app)
  expect(await keys.page.content()).not.toContain('The first')
  expect(new URL(keys.page.url()).hash).toBe(hash)
  await keys.unlock(passphrase)
  const again = new JournalPage(keys.page)
  await expect(again.title).toHaveValue('The first')
  await expect(again.text).toHaveText('One.')
})

test('the rail locks a journal with a passphrase, and offers no lock where nothing could be unlocked', async ({
  app,
}) => {
  const journal = await begin(app)
  await journal.page.getByRole('button', { name: 'Lock the journal' }).click()
  const keys = await locked(app)
  await keys.unlock(passphrase)
  const { page } = keys
  const lock = page.getByRole('button', { name: 'Lock the journal' })
  await expect(lock).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Open the sample journal' }).click()
  await expect(page.getByText('This is a sample journal.')).toBeVisible()
  await expect(lock).toHaveCount(0)
})

test('what is typed up to the moment of the lock is there after it', async ({ app }) => {
  const journal = await begin(app)
  await journal.write('Typed and locked at once.')
  await app.clickMenu('lock')
  const keys = await locked(app)
  await keys.unlock(passphrase)
  await expect(new JournalPage(keys.page).text).toHaveText('Typed and locked at once.')
})

test('a field that is saved when it is left, and a form that was not sent, outlive the lock as well', async ({
  app,
}) => {
  const journal = await begin(app)
  await openRoleForm(journal)
  await journal.page.getByLabel('Your title').fill('Night shift lead')
  await app.clickMenu('lock')
  const keys = await locked(app)
  await keys.unlock(passphrase)
  const again = new JournalPage(keys.page)
  await expect(again.title).toBeVisible()
  await openRoleForm(again)
  await expect(again.page.getByLabel('Your title')).toHaveValue('Night shift lead')
  await again.page.getByRole('button', { name: 'Cancel' }).click()
  await again.when.fill('last month')
  await app.clickMenu('lock')
  const once = await locked(app)
  await once.unlock(passphrase)
  await expect(new JournalPage(once.page).when).not.toHaveValue('')
})

test('somebody who goes on typing while it is locked loses nothing that they could see', async ({ app }) => {
  const journal = await begin(app)
  await journal.write('Word by word')
  let seen = ''
  await app.clickMenu('lock')
  for (let n = 0; n < 40; n++) {
    try {
      await journal.page.keyboard.type(` ${n}`)
      seen = (await journal.text.textContent({ timeout: 500 })) ?? seen
    } catch {
      // The window has gone, as it should.
      break
    }
  }
  const keys = await locked(app)
  await keys.unlock(passphrase)
  await expect(new JournalPage(keys.page).text).toHaveText(seen || 'Word by word')
})

test.describe('by itself', () => {
  for (const event of ['suspend', 'lock-screen']) {
    test(`the journal is locked when the system tells ${event}`, async ({ app }) => {
      const journal = await begin(app)
      await journal.write('Before the sleep.')
      await app.power(event)
      const keys = await locked(app)
      await keys.unlock(passphrase)
      await expect(new JournalPage(keys.page).text).toHaveText('Before the sleep.')
    })
  }

  test('it is locked after as many minutes as the settings say, and never where they say so', async ({ app }) => {
    const journal = await begin(app)
    await goTo(journal.page, 'Settings')
    const after = journal.page.getByLabel('Lock when the computer was left alone')
    await expect(after).toHaveValue('10')
    await after.selectOption('never')
    await app.idle(7200)
    // Longer than it takes to look twice.
    await journal.page.waitForTimeout(11_000)
    await expect(journal.page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await after.selectOption('2')
    const keys = await locked(app)
    await app.idle(0)
    await keys.unlock(passphrase)
    await expect(keys.page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  })
})

test('a journal without a passphrase is not locked, and the person is told why and shown where to add one', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(journal.page.getByRole('alert')).toContainText('Without a passphrase the journal cannot be locked')
  await expect(journal.page.getByRole('button', { name: 'Add a passphrase…' })).toBeVisible()
})

test('a journal whose text cannot be saved is not locked: the text stays, and the screen says so', async ({ app }) => {
  const journal = await begin(app)
  await journal.write('Before.')
  await journal.saved()
  rmSync(path.join(app.dataFolder, 'journal', 'journal.db'))
  await journal.write(' After.')
  await expect(journal.page.getByRole('alert').first()).toContainText(/not saved|not open/i)
  await app.power('suspend')
  await expect(journal.page.getByRole('alert').first()).toContainText(/not saved|not open/i)
  await expect(journal.text).toContainText('Before. After.')
  await journal.page.keyboard.type(' And more.')
  await expect(journal.text).toContainText('And more.')
})

test('a locked journal is closed: nothing of it is in the window, and the sample can still be looked at afterwards', async ({
  app,
}) => {
  const journal = await begin(app)
  await journal.write('Private.')
  await app.clickMenu('lock')
  const keys = await locked(app)
  const reply = await keys.page.evaluate(() => window.throughline.call('entries', 'list', { after: null, limit: 10 }))
  expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } })
  await app.closeWindow()
  await new KeysPage(await app.launch()).isLocked()
})
