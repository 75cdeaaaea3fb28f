import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, safeStorage, shell } from 'electron'
import {
  contract,
  custodyContract,
  type DesktopContract,
  desktopContract,
  journalContract,
} from '../shared/contract.ts'
import { CallError, messageOf } from '../shared/errors.ts'
import type { AppEvent } from '../shared/events.ts'
import type { Handlers } from '../shared/ipc/call.ts'
import { createClient, type Transport } from '../shared/ipc/create-client.ts'
import type { Theme } from '../shared/preferences.ts'
import { askToCloseUnsaved, askToLeave, askWhereToSave, askWhereToSaveFramework } from './app/dialogs.ts'
import { askForBackup, askForExport, askForFolder, askWhereToExport } from './app/file-dialogs.ts'
import { createKeychain, type Keychain } from './app/keychain.ts'
import { endWithWindow, showOnSecondStart } from './app/lifetime.ts'
import { createLocking } from './app/locking.ts'
import { lockByItself } from './app/locking-by-itself.ts'
import { createMainWindow, type MainWindow } from './app/main-window.ts'
import { setMenu } from './app/menu.ts'
import { createMicrophone, forgetWithPage, type Microphone } from './app/microphone.ts'
import { paperHost, scheme, windowHost } from './app/origin.ts'
import { openOutside } from './app/outside-link.ts'
import { listRendererFiles, serveRendererFiles } from './app/renderer-files.ts'
import { registerScheme } from './app/scheme.ts'
import { createSecretClipboard, type SecretClipboard } from './app/secret-clipboard.ts'
import { createLockedSession, lockAllContents } from './app/sessions.ts'
import { appendSwitches } from './app/switches.ts'
import { today } from './app/today.ts'
import { journalFiles } from './db/journal-files.ts'
import { storedInKeychain } from './db/key-file.ts'
import { appHandlers } from './features/app/handlers.ts'
import { backupsHandlers } from './features/backups/handlers.ts'
import { unlockRestored } from './features/backups/unlock-restored.ts'
import { frameworkFilesHandlers } from './features/framework-files/handlers.ts'
import { type CurrentJournal, createCurrentJournal } from './features/journals/current-journal.ts'
import { journalsHandlers } from './features/journals/handlers.ts'
import { lockJournal } from './features/journals/lock-journal.ts'
import { keychainHandlers } from './features/keys/keychain-handlers.ts'
import { slowGuesses } from './features/keys/slow-guesses.ts'
import { preferencesHandlers } from './features/preferences/handlers.ts'
import { openPreferences, type PreferencesFile } from './features/preferences/preferences-file.ts'
import { type PrintedSheets, printingHandlers } from './features/printing/handlers.ts'
import { createPaper } from './features/printing/paper.ts'
import { transferHandlers } from './features/transfer/handlers.ts'
import { writeFileWhole } from './files/write-file.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { createRoute } from './ipc/route.ts'
import { serve, tell } from './ipc/serve.ts'
import { safekeepingContract } from './journal/safekeeping-contract.ts'
import { startJournal } from './journal/start.ts'

// The build puts this file at out/main/main.js, beside out/preload and out/renderer.
const built = path.join(import.meta.dirname, '..')
const windows = new Set<BrowserWindow>()

// What must stand before the first window can exist.
app.enableSandbox()
appendSwitches(app.commandLine)
registerScheme()
lockAllContents()
const dataFolder = path.resolve(process.env.THROUGHLINE_DATA || app.getPath('userData'))
start().catch(failToStart)

// Electron waits for this file before it becomes ready, so nothing above may wait for that.
async function start(): Promise<void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  app.setPath('userData', dataFolder)
  // Two programs on one journal would be two writers; the second one shows the first one's window and ends.
  if (app.requestSingleInstanceLock()) await boot()
  else app.quit()
}

async function boot(): Promise<void> {
  enableCompileCache(path.join(dataFolder, 'compiled'))
  const preferences = openPreferences(path.join(dataFolder, 'preferences.json'))
  const onStatus = () => announce({ type: 'journal' })
  const keychain = createKeychain(safeStorage, process.platform)
  const journal = createCurrentJournal(async (which, { number, unlocks }) => {
    const folder = path.join(dataFolder, which === 'own' ? 'journal' : 'sample')
    const settings = { folder, which, number, waitsToBegin: which === 'own' }
    const onBackups = () => announce({ type: 'changed', features: ['backups'] })
    const keychainKey = which === 'own' && unlocks ? await keyFromKeychain(folder, keychain) : null
    const withKey = { ...settings, ...(keychainKey && { keychainKey }) }
    const journal = startJournal(withKey, { onStatus, onBackups, log: console.error })
    // The thread has a copy of its own by now.
    keychainKey?.fill(0)
    return journal
  }, onStatus)
  // Deriving keys and opening the file goes on while the window comes up; its status tells how that ended.
  void journal.open('own')

  await app.whenReady()
  nativeTheme.themeSource = preferences.get().theme
  const microphone = createMicrophone()
  const session = createLockedSession(windowHost, microphone.isAllowed)
  session.protocol.handle(scheme, serveRendererFiles(listRendererFiles(path.join(built, 'renderer'))))
  const preload = path.join(built, 'preload', 'preload.cjs')
  const options = { session, preload, placeFile: path.join(dataFolder, 'window.json') }
  const mainWindow = createMainWindow(options, windows, {
    save: () => announce({ type: 'closing' }),
    closeUnsaved: askToCloseUnsaved,
    onOpened: window => {
      forgetWithPage(microphone, window.webContents)
      window.on('blur', () => journal.settle())
    },
  })
  const secrets = createSecretClipboard(clipboard)
  showOnSecondStart(mainWindow.current)
  endWithWindow(() => Promise.all([journal.close(), secrets.clear()]))
  serve(windows, connect({ mainWindow, microphone, keychain, preferences, journal, secrets }))
  await mainWindow.load()
}

/** What the system keeps for the journal, or null. Its keychain answers only once Electron is ready. */
async function keyFromKeychain(folder: string, keychain: Keychain): Promise<Uint8Array | null> {
  const stored = storedInKeychain(journalFiles(folder, 'journal'))
  if (stored === null) return null
  await app.whenReady()
  const key = await keychain.read(stored)
  // A buffer may share its memory with others, all of which would be copied into the thread.
  const alone = key && new Uint8Array(key)
  key?.fill(0)
  return alone
}

type Parts = {
  mainWindow: MainWindow
  microphone: Microphone
  keychain: Keychain
  preferences: PreferencesFile
  journal: CurrentJournal
  secrets: SecretClipboard
}

/** Joins the features of the desktop and the journal into the one transport that the window calls. */
function connect({ mainWindow, microphone, keychain, preferences, journal, secrets }: Parts): Transport {
  const applyTheme = (theme: Theme) => {
    nativeTheme.themeSource = theme
    setMenu(theme, {
      perform: action => announce({ type: 'action', action }),
      setTheme: chosen => void route('preferences', 'set', { theme: chosen }),
      showFolder: () => void route('journals', 'showFolder', undefined),
    })
  }
  const printed: PrintedSheets = new Map()
  const toJournal = slowGuesses(journal.transport)
  const { lock, answerLocking, active } = connectLock({ mainWindow, preferences, journal, printed })
  const handlers: Handlers<DesktopContract> = {
    ...connectSafekeeping({ mainWindow, journal }),
    app: appHandlers({
      about: () => ({
        version: app.getVersion(),
        today: today(process.env, new Date()),
        platform: process.platform,
        runtime: process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.version}`,
      }),
      answerClosing: mainWindow.answerClosing,
      answerLocking,
      onActive: active,
      copySecret: secrets.copy,
      openOutside: address =>
        openOutside(address, {
          ask: url => askToLeave(mainWindow.current(), url),
          open: url => shell.openExternal(url),
        }),
      allowMicrophone: microphone.allow,
    }),
    journals: journalsHandlers(journal, {
      lock,
      showFolder: async folder => {
        const problem = await shell.openPath(folder)
        if (problem !== '') throw new CallError('not-found', `The folder could not be shown: ${problem}`)
      },
    }),
    keychain: keychainHandlers(keychain, createClient(custodyContract, toJournal)),
    preferences: preferencesHandlers(preferences, applyTheme),
    printing: printingHandlers({
      printed,
      journal: createClient(journalContract, journal.transport),
      paper: createPaper(createLockedSession(paperHost)),
      speakingRate: () => preferences.get().speakingRate,
      today: () => today(process.env, new Date()),
      askWhere: (fileName, format) => askWhereToSave(mainWindow.current(), fileName, format),
    }),
    frameworkFiles: frameworkFilesHandlers({
      journal: createClient(journalContract, journal.transport),
      askWhere: fileName => askWhereToSaveFramework(mainWindow.current(), fileName),
      write: writeFileWhole,
    }),
  }
  // A dialog takes as long as the person does, so slowness says nothing here.
  const desktop = createDispatch(desktopContract, handlers, { log: console.error, slowMs: Number.POSITIVE_INFINITY })
  const route = createRoute({
    contract,
    desktop: desktopContract,
    toDesktop: desktop,
    toJournal,
    onChanged: features => announce({ type: 'changed', features }),
  })
  applyTheme(preferences.get().theme)
  return route
}

/** Backups, exports and imports: main asks the person for the files. */
function connectSafekeeping({ mainWindow, journal }: Pick<Parts, 'mainWindow' | 'journal'>) {
  const { safekeeping } = createClient(safekeepingContract, journal.transport)
  return {
    backups: backupsHandlers({
      safekeeping,
      askForFolder: () => askForFolder(mainWindow.current()),
      askForBackup: () => askForBackup(mainWindow.current()),
      openExchanged: secret => journal.open('own', { another: true, unlock: unlockRestored(secret) }),
    }),
    transfer: transferHandlers({
      safekeeping,
      today: () => today(process.env, new Date()),
      askWhere: fileName => askWhereToExport(mainWindow.current(), fileName),
      askForExport: () => askForExport(mainWindow.current()),
    }),
  }
}

/** What locks the journal: the person, idle time, sleep. */
function connectLock({
  mainWindow,
  preferences,
  journal,
  printed,
}: Pick<Parts, 'mainWindow' | 'preferences' | 'journal'> & { printed: PrintedSheets }) {
  const { keys } = createClient(custodyContract, journal.transport)
  const locking = createLocking({
    save: () => announce({ type: 'locking' }),
    lock: async () => {
      printed.clear()
      // The page takes no more text, so it is exchanged whatever becomes of the journal.
      await journal.lock().finally(mainWindow.exchange)
    },
    log: console.error,
  })
  const lock = () => lockJournal({ status: journal.status, protection: keys.protection, begin: locking.begin })
  // Nobody asked, so nobody is told why there is nothing to lock.
  const lockQuietly = () => void lock().catch(() => undefined)
  const { active } = lockByItself(lockQuietly, () => preferences.get().lockAfterMinutes)
  return { lock, answerLocking: locking.answer, active }
}

function announce(event: AppEvent): void {
  tell(windows, event)
}

function failToStart(cause: unknown): void {
  console.error(cause)
  dialog.showErrorBox('Throughline could not start', messageOf(cause))
  app.exit(1)
}
