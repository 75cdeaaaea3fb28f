import fs from 'node:fs'
import path from 'node:path'

type Service = {
  name: string
  /** What its folders are called. */
  folder?: RegExp
  /** What it leaves in the top folder of what it synchronises. */
  markers?: RegExp
}

// `.dropbox` is no marker: on Linux every home folder with Dropbox has one.
const services: readonly Service[] = [
  { name: 'Dropbox', folder: /^dropbox( \(.+\)|-.+)?$/i, markers: /^\.dropbox\.cache$/ },
  { name: 'OneDrive', folder: /^onedrive( ?- ?.+)?$/i, markers: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i },
  { name: 'iCloud Drive', folder: /^(mobile documents|com~apple~clouddocs|icloud ?drive)$/i },
  { name: 'Google Drive', folder: /^(google ?drive(-.+)?|my drive)$/i, markers: /^\.tmp\.drive(up|down)load$/ },
  { name: 'Syncthing', markers: /^\.stfolder/ },
  {
    name: 'Nextcloud',
    folder: /^nextcloud\d*$/i,
    markers: /^(\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db)$/,
  },
  { name: 'ownCloud', folder: /^owncloud\d*$/i, markers: /^\.owncloudsync\.log$/ },
  // Every other one that a Mac's own interface for such programs shows.
  { name: 'a cloud service', folder: /^cloudstorage$/i },
]

/** The service that synchronises a folder, as far as its path and the traces in the folders above it tell; or null. */
export function syncedBy(folder: string, list: (of: string) => readonly string[] = namesIn): string | null {
  const above = foldersAbove(realPath(folder))
  const found = services.find(({ folder: called, markers }) =>
    above.some(
      one => called?.test(path.basename(one)) || (markers !== undefined && list(one).some(name => markers.test(name))),
    ),
  )
  return found?.name ?? null
}

/** The folder itself and all that it lies in. */
function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)]
}

/** Where a link leads is where the files are. */
function realPath(folder: string): string {
  try {
    return fs.realpathSync(folder)
  } catch {
    // Not there yet, or not to be read: its name still says something.
    return path.resolve(folder)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    // A folder above that may not be read shows no traces.
    return []
  }
}
