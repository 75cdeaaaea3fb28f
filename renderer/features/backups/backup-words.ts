import type { Backup, BackupKind } from '../../../shared/backups.ts'

const kinds: Record<BackupKind, string> = {
  daily: 'made by itself',
  'by-hand': 'made by hand',
  'before-update': 'before an update',
  'before-import': 'before an import',
  'before-restore': 'before a restore',
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const dayOnly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** 24 November 2026 at 08:00, where the person is. */
export function whenWords(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? 'Unknown date' : moment.format(date)
}

export function dayWords(day: string): string {
  return dayOnly.format(new Date(`${day}T00:00:00Z`))
}

export function originWords({ kind, place }: Backup): string {
  if (place === 'set-aside') return 'set aside when another one was restored'
  const why = kind ? kinds[kind] : 'a backup'
  return place === 'second' ? `${why}, in the second place` : why
}
