import { expect, test } from './fixtures.ts'

test('the page has two functions of ours and nothing of Node or Electron', async ({ app }) => {
  const page = await app.launch()
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'throughline')),
    frozen: Object.isFrozen(Reflect.get(window, 'throughline')),
    foreign: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      name => name in window,
    ),
  }))
  expect(seen).toEqual({ bridge: ['call', 'listen'], frozen: true, foreign: [] })
})

test('the page cannot be led away, opened twice, or given text to run', async ({ app }) => {
  const page = await app.launch()
  const home = page.url()
  const attempts = await page.evaluate(async () => {
    const later = <Result>(attempt: () => Result) =>
      new Promise<Result | string>(resolve => {
        setTimeout(() => {
          try {
            resolve(attempt())
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'refused')
          }
        })
      })
    // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
    const evaluated = await later(() => eval('1 + 1'))
    const opened = await later(() => window.open('https://example.com/') === null)
    const made = document.createElement('div')
    made.innerHTML =
      '<img src="x" onerror="document.title = \'taken over\'"><a href="javascript:document.title=1">x</a>'
    document.body.append(made)
    made.querySelector('a')?.click()
    const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' })
    document.body.append(form)
    form.submit()
    window.location.href = 'https://example.com/'
    await new Promise(resolve => setTimeout(resolve, 300))
    return { evaluated, opened, title: document.title }
  })
  expect(attempts.evaluated).toBe('EvalError')
  expect(attempts.opened).toBe(true)
  expect(attempts.title).not.toMatch(/taken over|1$/)
  expect(page.url()).toBe(home)
})

test('the page is granted nothing: no notices, no place, no camera', async ({ app }) => {
  const page = await app.launch()
  const answers = await page.evaluate(async () => ({
    notices: await Notification.requestPermission(),
    place: await new Promise(resolve =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        error => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      error => (error as Error).name,
    ),
  }))
  expect(answers.notices).toBe('denied')
  expect(answers.place).toBe('denied')
  expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/)
})

test('a call that names no feature, or hides in an object’s own names, is refused', async ({ app }) => {
  const page = await app.launch()
  const refused = { ok: false, error: { code: 'refused' } }
  for (const [feature, call] of [
    ['nothing', 'get'],
    ['__proto__', 'toString'],
    ['entries', 'constructor'],
    ['', ''],
  ]) {
    const reply = await page.evaluate(([f, c]) => Reflect.get(window, 'throughline').call(f, c), [feature, call])
    expect(reply, `${feature}.${call}`).toMatchObject(refused)
  }
  const odd = await page.evaluate(() =>
    Reflect.get(window, 'throughline')
      .call({ toString: () => 'app' }, ['about'])
      .catch(String),
  )
  expect(JSON.stringify(odd)).toMatch(/refused|could not be cloned/)
})

test('Electron is asked for the locks before the first window, and every window has all of them', async ({ app }) => {
  await app.launch()
  expect(app.runtime).toMatch(/electron|stand-in/)
  // Only the stand-in can tell what was asked of Electron; the tests above hold both to what follows from it.
  if (app.runtime === 'electron') return
  const calls = await app.recorded()
  const names = calls.map(({ call }) => call)
  const firstWindow = names.indexOf('BrowserWindow')
  for (const lock of [
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'session.setPermissionRequestHandler',
    'session.setPermissionCheckHandler',
    'session.setDevicePermissionHandler',
    'session.setDisplayMediaRequestHandler',
    'webRequest.onBeforeRequest',
    'session.setProxy',
    'session.setSpellCheckerEnabled',
    'protocol.handle',
  ]) {
    expect(names.indexOf(lock), lock).toBeGreaterThanOrEqual(0)
    expect(names.indexOf(lock), lock).toBeLessThan(firstWindow)
  }
  expect(names[0]).toBe('app.enableSandbox')
  const windows = calls.filter(({ call }) => call === 'BrowserWindow')
  for (const { parameters } of windows) {
    const { session, preload, ...preferences } = (parameters[0] as { webPreferences: Record<string, unknown> })
      .webPreferences
    expect([session !== undefined, String(preload).endsWith('preload.cjs')]).toEqual([true, true])
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: true,
    })
  }
  const sessions = calls.filter(({ call }) => call === 'session.fromPartition').map(({ parameters }) => parameters[0])
  for (const partition of sessions) expect(String(partition)).not.toMatch(/^persist:/)
  const switches = calls
    .filter(({ call }) => call === 'commandLine.appendSwitch')
    .map(({ parameters }) => parameters[0])
  expect(switches.sort()).toEqual([
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-quic',
    'dns-prefetch-disable',
    'force-webrtc-ip-handling-policy',
    'host-resolver-rules',
    'no-pings',
  ])
})
