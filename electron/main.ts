import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron'
import { contract, type DesktopContract, desktopContract, journalContract } from '../shared/contract.ts'
import { CallError } from '../shared/errors.ts'
import type { AppEvent } from '../shared/events.ts'
import type { Handlers } from '../shared/ipc/call.ts'
import { createClient, type Transport } from '../shared/ipc/create-client.ts'
import type { Theme } from '../shared/preferences.ts'
import { type Closing, guardClosing } from './app/closing.ts'
import { askToCloseUnsaved, askToLeave, askWhereToSave, askWhereToSaveFramework } from './app/dialogs.ts'
import { endWithWindow, showOnSecondStart } from './app/lifetime.ts'
import { setMenu, showTextMenuOn } from './app/menu.ts'
import { createMicrophone, forgetWithPage, type Microphone } from './app/microphone.ts'
import { paperHost, scheme, windowHost } from './app/origin.ts'
import { openOutside } from './app/outside-link.ts'
import { listRendererFiles, serveRendererFiles } from './app/renderer-files.ts'
import { registerScheme } from './app/scheme.ts'
import { createLockedSession, lockAllContents } from './app/sessions.ts'
import { appendSwitches } from './app/switches.ts'
import { today } from './app/today.ts'
import { loadMainWindow, openMainWindow } from './app/window.ts'
import { appHandlers } from './features/app/handlers.ts'
import { frameworkFilesHandlers } from './features/framework-files/handlers.ts'
import { type CurrentJournal, createCurrentJournal } from './features/journals/current-journal.ts'
import { journalsHandlers } from './features/journals/handlers.ts'
import { preferencesHandlers } from './features/preferences/handlers.ts'
import { openPreferences, type PreferencesFile } from './features/preferences/preferences-file.ts'
import { printingHandlers } from './features/printing/handlers.ts'
import { createPaper } from './features/printing/paper.ts'
import { writeFileWhole } from './features/printing/write-file.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { createRoute } from './ipc/route.ts'
import { serve, tell } from './ipc/serve.ts'
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
  const journal = createCurrentJournal(
    which => {
      const folder = path.join(dataFolder, which === 'own' ? 'journal' : 'sample')
      return startJournal({ folder, which, onStatus: () => announce({ type: 'journal' }), log: console.error })
    },
    () => announce({ type: 'journal' }),
  )
  // Deriving keys and opening the file goes on while the window comes up; its status tells how that ended.
  void journal.open('own')

  await app.whenReady()
  nativeTheme.themeSource = preferences.get().theme
  const microphone = createMicrophone()
  const session = createLockedSession(windowHost, microphone.isAllowed)
  session.protocol.handle(scheme, serveRendererFiles(listRendererFiles(path.join(built, 'renderer'))))
  const window = openMainWindow({
    session,
    preload: path.join(built, 'preload', 'preload.cjs'),
    placeFile: path.join(dataFolder, 'window.json'),
  })
  windows.add(window)
  window.on('closed', () => windows.delete(window))
  const closing = guardClosing(window, {
    save: () => announce({ type: 'closing' }),
    closeUnsaved: why => askToCloseUnsaved(window, why),
  })
  forgetWithPage(microphone, window.webContents)
  showTextMenuOn(window)
  showOnSecondStart(window)
  endWithWindow(() => journal.close())
  serve(windows, connect({ window, closing, microphone, preferences, journal }))
  await loadMainWindow(window)
}

type Parts = {
  window: BrowserWindow
  closing: Closing
  microphone: Microphone
  preferences: PreferencesFile
  journal: CurrentJournal
}

/** Joins the features of the desktop and the journal into the one transport that the window calls. */
function connect({ window, closing, microphone, preferences, journal }: Parts): Transport {
  const applyTheme = (theme: Theme) => {
    nativeTheme.themeSource = theme
    setMenu(theme, {
      perform: action => announce({ type: 'action', action }),
      setTheme: chosen => void route('preferences', 'set', { theme: chosen }),
      showFolder: () => void route('journals', 'showFolder', undefined),
    })
  }
  const handlers: Handlers<DesktopContract> = {
    app: appHandlers({
      about: () => ({
        version: app.getVersion(),
        today: today(process.env, new Date()),
        platform: process.platform,
        runtime: process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.version}`,
      }),
      answerClosing: saved => closing.answer(saved),
      openOutside: address =>
        openOutside(address, { ask: url => askToLeave(window, url), open: url => shell.openExternal(url) }),
      allowMicrophone: microphone.allow,
    }),
    journals: journalsHandlers(journal, async folder => {
      const problem = await shell.openPath(folder)
      if (problem !== '') throw new CallError('not-found', `The folder could not be shown: ${problem}`)
    }),
    preferences: preferencesHandlers(preferences, applyTheme),
    printing: printingHandlers({
      journal: createClient(journalContract, journal.transport),
      paper: createPaper(createLockedSession(paperHost)),
      speakingRate: () => preferences.get().speakingRate,
      askWhere: fileName => askWhereToSave(window, fileName),
    }),
    frameworkFiles: frameworkFilesHandlers({
      journal: createClient(journalContract, journal.transport),
      askWhere: fileName => askWhereToSaveFramework(window, fileName),
      write: writeFileWhole,
    }),
  }
  // A dialog takes as long as the person does, so slowness says nothing here.
  const desktop = createDispatch(desktopContract, handlers, { log: console.error, slowMs: Number.POSITIVE_INFINITY })
  const route = createRoute({
    contract,
    desktop: desktopContract,
    toDesktop: desktop,
    toJournal: journal.transport,
    onChanged: features => announce({ type: 'changed', features }),
  })
  applyTheme(preferences.get().theme)
  return route
}

function announce(event: AppEvent): void {
  tell(windows, event)
}

function failToStart(cause: unknown): void {
  console.error(cause)
  dialog.showErrorBox('Throughline could not start', cause instanceof Error ? cause.message : String(cause))
  app.exit(1)
}
