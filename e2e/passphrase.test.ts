import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { goTo } from './pages/places.ts'

test.describe.configure({ timeout: 180_000 })

const passphrase = 'plinth gravel otter seven'
const other = 'tambourine under the ninth stair'

const keyFile = (dataFolder: string) =>
  JSON.parse(readFileSync(path.join(dataFolder, 'journal', 'journal.key.json'), 'utf8'))
const kindsIn = (dataFolder: string) => keyFile(dataFolder).wraps.map(({ kind }: { kind: string }) => kind)

test('a first run with a passphrase: its strength is told, the recovery key is read back, and it is asked for at the next start', async ({
  app,
}) => {
  const page = await app.launch()
  const keys = new KeysPage(page)
  await page.getByRole('button', { name: 'Start writing' }).click()
  // Nothing that could open the journal is on the disk before the person has chosen.
  expect(readdirSync(app.dataFolder)).not.toContain('journal')
  await page.getByLabel('New passphrase').fill('password1')
  await expect(page.getByRole('status').filter({ hasText: 'Weak.' })).toBeVisible()
  await page.getByLabel('New passphrase').fill(`${passphrase} tambourine`)
  await expect(page.getByRole('status').filter({ hasText: 'Strong.' })).toBeVisible()
  await page.getByLabel('The same once more').fill('something else')
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The two are not the same.')).toBeVisible()
  await keys.choose(passphrase, 'Use this passphrase')

  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(shown).toHaveCount(9)
  expect(kindsIn(app.dataFolder)).toEqual(['passphrase'])
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await keys.readBack(Array.from({ length: 9 }, () => 'AAAA'))
  await page.getByRole('button', { name: 'Check and keep this key' }).click()
  await expect(page.getByRole('alert')).toContainText('not the groups')
  expect(kindsIn(app.dataFolder)).toEqual(['passphrase'])
  await page.getByRole('button', { name: 'Show the key again' }).click()
  await keys.writeDownRecoveryKey()
  const journal = new JournalPage(page)
  await expect(journal.title).toBeVisible()
  expect(kindsIn(app.dataFolder)).toEqual(['passphrase', 'recovery-key'])

  await journal.write('Only for me.')
  await journal.saved()
  await app.closeWindow()
  const again = new KeysPage(await app.launch())
  await again.isLocked()
  await again.unlock(passphrase)
  await expect(new JournalPage(again.page).text).toContainText('Only for me.')
})

test('a wrong passphrase is told, makes the next try wait, and costs nothing', async ({ app }) => {
  const keys = new KeysPage(await app.launch())
  await keys.begin(passphrase)
  const journal = new JournalPage(keys.page)
  await journal.write('Still here.')
  await journal.saved()
  await app.closeWindow()
  const again = new KeysPage(await app.launch())
  await again.unlock('plinth gravel otter eight')
  await expect(again.page.getByRole('alert')).toContainText('This is not the passphrase of this journal.')
  await expect(again.page.getByRole('alert')).toContainText('in a second')
  await again.unlock('again wrong')
  await expect(again.page.getByRole('alert')).toContainText('in 2 seconds')
  // A new window does not begin the waiting anew.
  await again.page.reload()
  const reloadedAt = Date.now()
  await again.unlock(passphrase)
  await expect(new JournalPage(again.page).text).toContainText('Still here.')
  expect(Date.now() - reloadedAt).toBeGreaterThan(500)
})

test('who forgot the passphrase opens the journal with the printed key and chooses another one', async ({ app }) => {
  const keys = new KeysPage(await app.launch())
  const recoveryKey = await keys.begin(passphrase)
  const journal = new JournalPage(keys.page)
  await journal.write('Found again.')
  await journal.saved()
  await app.closeWindow()

  const page = await app.launch()
  await page.getByRole('button', { name: 'I forgot it: use the recovery key' }).click()
  await page.getByLabel('Recovery key').fill(recoveryKey.replace(/.$/, letter => (letter === '7' ? '8' : '7')))
  await page.getByRole('button', { name: 'Go on' }).click()
  await new KeysPage(page).choose(other, 'Open the journal')
  await expect(page.getByRole('alert')).toContainText('differs from the one that was written down')
  await page.getByRole('button', { name: 'Correct the recovery key' }).click()
  await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Go on' }).click()
  await new KeysPage(page).choose(other, 'Open the journal')
  await new KeysPage(page).isTaken()
  await expect(new JournalPage(page).text).toContainText('Found again.')

  await app.closeWindow()
  const again = new KeysPage(await app.launch())
  await again.unlock(other)
  await expect(new JournalPage(again.page).text).toContainText('Found again.')
})

test('a passphrase that was declined is added later, changed, and removed again, and the journal file stays as it is', async ({
  app,
}) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  const keys = new KeysPage(page)
  await journal.startWriting()
  await journal.write('Kept through it all.')
  await journal.saved()
  expect(kindsIn(app.dataFolder)).toEqual(['unprotected'])
  const { check } = keyFile(app.dataFolder)

  await goTo(page, 'Settings')
  await expect(page.getByText('There is no passphrase')).toBeVisible()
  await page.getByRole('button', { name: 'Add a passphrase…' }).click()
  await keys.choose(passphrase, 'Add the passphrase')
  await keys.writeDownRecoveryKey()
  await expect(page.getByText('Your recovery key counts from now on.')).toBeVisible()
  expect(kindsIn(app.dataFolder)).toEqual(['passphrase', 'recovery-key'])

  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('Present passphrase').fill('not this one')
  await keys.choose(other, 'Change the passphrase')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not the passphrase', { timeout: 45_000 })
  await page.getByLabel('Present passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await keys.isTaken()
  await expect(page.getByText('The passphrase is changed.')).toBeVisible()

  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByLabel('Present passphrase').fill(other)
  await page.getByRole('button', { name: 'Remove the passphrase' }).click()
  await expect(page.getByText('There is no passphrase')).toBeVisible({ timeout: 45_000 })
  expect(kindsIn(app.dataFolder)).toEqual(['unprotected'])
  expect(keyFile(app.dataFolder).check).toBe(check)
  await app.closeWindow()
  const again = new JournalPage(await app.launch())
  await expect(again.text).toContainText('Kept through it all.')
})

test('the recovery key is printed on a page of its own, copied for half a minute, and may be put off', async ({
  app,
}) => {
  const page = await app.launch()
  await page.getByRole('button', { name: 'Start writing' }).click()
  await new KeysPage(page).choose(passphrase, 'Use this passphrase')
  await page.getByRole('button', { name: 'Copy it for 30 seconds' }).click()
  await expect(page.getByText('It leaves the clipboard in 30 seconds.')).toBeVisible()
  if (app.runtime === 'stand-in') {
    await page.getByRole('button', { name: 'Print it…' }).click()
    await expect.poll(async () => (await app.recorded('webContents.print')).length).toBe(1)
  }
  await page.getByRole('button', { name: 'Later, in the settings' }).click()
  await goTo(page, 'Settings')
  await expect(page.getByText('who forgets the passphrase has lost the journal')).toBeVisible()
  await page.getByRole('button', { name: 'Make one…' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  await new KeysPage(page).writeDownRecoveryKey()
  await expect(page.getByText('The one you wrote down opens the journal')).toBeVisible()
})

test('a keychain opens the journal at start but not after a lock, and never stands alone', async ({ app }) => {
  const withKeychain = { THROUGHLINE_PLAYED_KEYCHAIN: '1' }
  const page = await app.launch(withKeychain)
  await new KeysPage(page).begin(passphrase)
  await goTo(page, 'Settings')
  if (app.runtime === 'electron') {
    // The real keychain belongs to whoever runs the tests: it is only offered where it is there.
    const reply = await page.evaluate(() => window.throughline.call('keychain', 'isAvailable'))
    const offers = page.getByRole('button', { name: 'Use it…' })
    await expect(offers).toHaveCount(reply.ok && reply.value === true ? 1 : 0)
    return
  }
  await page.getByRole('button', { name: 'Use it…' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Use the keychain' }).click()
  await expect(page.getByText('It opens the journal when Throughline starts.')).toBeVisible()
  expect(kindsIn(app.dataFolder)).toEqual(['passphrase', 'recovery-key', 'keychain'])
  await app.closeWindow()

  const second = await app.launch(withKeychain)
  await expect(new JournalPage(second).title).toBeVisible()
  await app.clickMenu('lock')
  const locked = new KeysPage(await app.exchanged())
  await locked.isLocked()
  await locked.unlock(passphrase)
  await goTo(locked.page, 'Settings')
  await locked.page.getByRole('button', { name: 'Stop using it' }).click()
  await expect.poll(() => kindsIn(app.dataFolder)).toEqual(['passphrase', 'recovery-key'])
  await app.closeWindow()
  await new KeysPage(await app.launch(withKeychain)).isLocked()
})
