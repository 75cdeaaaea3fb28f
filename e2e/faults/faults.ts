import { clockJumps } from './clock-jumps.ts'
import { cutFile, flippedBits, rewound } from './damaged-file.ts'
import { fullDisk } from './disk-errors.ts'
import { failedSync } from './disk-failures.ts'
import type { Fault } from './fault.ts'
import { hostileMessages } from './hostile-messages.ts'
import { hostileWindow } from './hostile-window.ts'
import { inClear } from './in-clear.ts'
import { keyInApp } from './key-in-app.ts'
import { addedKeyInMemory, keyInMemory } from './key-in-memory.ts'
import { killWhileWriting } from './kill-while-writing.ts'
import { killedPassphrase } from './killed-passphrase.ts'
import { killedRestore, restoreDrill } from './killed-restore.ts'
import { killedUpdate } from './killed-update.ts'
import { crashedWhileTyping, killedWhileTyping } from './killed-window.ts'
import { noRights } from './no-rights.ts'
import { oversize } from './oversize.ts'
import { oversizePaste } from './oversize-paste.ts'
import { powerCut } from './power-cut.ts'
import { readWithoutUs } from './read-without-us.ts'
import { secondStart } from './second-start.ts'
import { smallDisk } from './small-disk.ts'
import { fullDiskOnScreen, hangingDisk } from './troubled-disk.ts'
import { twoOpeners } from './two-openers.ts'
import { waysOut } from './ways-out.ts'
import { wrongSenders } from './wrong-senders.ts'

/** In the order of their names. */
export const faults: readonly Fault[] = [
  killWhileWriting,
  powerCut,
  killedWhileTyping,
  fullDisk,
  smallDisk,
  fullDiskOnScreen,
  failedSync,
  noRights,
  flippedBits,
  cutFile,
  rewound,
  clockJumps,
  twoOpeners,
  secondStart,
  killedUpdate,
  killedRestore,
  killedPassphrase,
  hostileMessages,
  hostileWindow,
  wrongSenders,
  oversize,
  oversizePaste,
  crashedWhileTyping,
  hangingDisk,
  waysOut,
  inClear,
  keyInMemory,
  addedKeyInMemory,
  keyInApp,
  readWithoutUs,
  restoreDrill,
]
