import type { About } from '../../../shared/app.ts'
import type { DesktopContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'

type Desktop = {
  about: () => About
  answerClosing: (saved: boolean) => void
  answerLocking: (saved: boolean) => void
  onActive: () => void
  copySecret: (text: string) => Promise<void>
  openOutside: (address: string) => Promise<boolean>
  allowMicrophone: (allowed: boolean) => void
}

export function appHandlers(desktop: Desktop): Handlers<DesktopContract>['app'] {
  return {
    about: () => desktop.about(),
    readyToClose: ({ saved }) => desktop.answerClosing(saved),
    readyToLock: ({ saved }) => desktop.answerLocking(saved),
    active: () => desktop.onActive(),
    copySecret: ({ text }) => desktop.copySecret(text),
    openLink: ({ url }) => desktop.openOutside(url),
    setMicrophone: ({ allowed }) => desktop.allowMicrophone(allowed),
  }
}
