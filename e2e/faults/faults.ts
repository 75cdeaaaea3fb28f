import { cutFile, flippedBits, rewound } from './damaged-file.ts'
import { fullDisk } from './disk-errors.ts'
import { failedSync } from './disk-failures.ts'
import type { Fault } from './fault.ts'
import { killWhileWriting } from './kill-while-writing.ts'
import { killedUpdate } from './killed-update.ts'
import { crashedWhileTyping, killedWhileTyping } from './killed-window.ts'
import { noRights } from './no-rights.ts'
import { powerCut } from './power-cut.ts'
import { fullDiskOnScreen, hangingDisk } from './troubled-disk.ts'
import { twoOpeners } from './two-openers.ts'

export const faults: readonly Fault[] = [
  killWhileWriting,
  powerCut,
  fullDisk,
  failedSync,
  noRights,
  flippedBits,
  cutFile,
  rewound,
  twoOpeners,
  killedUpdate,
  killedWhileTyping,
  crashedWhileTyping,
  fullDiskOnScreen,
  hangingDisk,
]
