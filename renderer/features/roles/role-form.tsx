import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RoughDay } from '../../../shared/day.ts'
import { NewRole, type Role } from '../../../shared/roles.ts'
import { formatPeriod, readPeriod } from '../../../shared/rough-day.ts'
import { api } from '../../api.ts'
import { useToday } from '../../app/use-today.ts'
import classes from './roles.module.css'

type Props = { role: Role | null; onDone: (role: Role) => void; onCancel: () => void }
type Fault = { field: 'employer' | 'title' | 'from' | 'to' | 'form'; message: string }

/** Makes a role, or changes one. */
export function RoleForm({ role, onDone, onCancel }: Props) {
  const today = useToday()
  const [fields, setFields] = useState({
    employer: role?.employer ?? '',
    title: role?.title ?? '',
    from: wordsOf(role?.from ?? null),
    to: wordsOf(role?.to ?? null),
  })
  const [fault, setFault] = useState<Fault | null>(null)
  const field = (name: keyof typeof fields, label: string) => ({
    label,
    value: fields[name],
    maxLength: 200,
    error: fault?.field === name ? fault.message : null,
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readRole(fields, today)
    if ('fault' in read) return setFault(read.fault)
    try {
      onDone(role ? await api.roles.update({ ...read.role, id: role.id }) : await api.roles.create(read.role))
    } catch (cause) {
      setFault({ field: 'form', message: cause instanceof Error ? cause.message : String(cause) })
    }
  }
  return (
    <form className={classes.form} onSubmit={event => void submit(event)} noValidate>
      <TextInput {...field('employer', 'Employer')} required data-autofocus />
      <TextInput {...field('title', 'Your title')} />
      <div className={classes.dates}>
        <TextInput {...field('from', 'From')} placeholder="March 2023" />
        <TextInput {...field('to', 'To')} placeholder="today" />
      </div>
      {fault?.field === 'form' && <p role="alert">{fault.message}</p>}
      <div className={classes.choices}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit">{role ? 'Save the role' : 'Add the role'}</Button>
      </div>
    </form>
  )
}

type Fields = { employer: string; title: string; from: string; to: string }

/** What was typed as a role, or the first thing that keeps it from being one. */
export function readRole(fields: Fields, today: string): { role: NewRole } | { fault: Fault } {
  const from = readEnd(fields.from, today, 'from')
  if ('fault' in from) return from
  const to = readEnd(fields.to, today, 'to')
  if ('fault' in to) return to
  if (from.day && to.day && to.day < from.day.slice(0, to.day.length)) {
    return { fault: { field: 'to', message: 'The end is before the start.' } }
  }
  const role = NewRole.safeParse({ employer: fields.employer, title: fields.title, from: from.day, to: to.day })
  if (role.success) return { role: role.data }
  const issue = role.error.issues[0]
  const field = issue?.path[0] === 'title' ? 'title' : 'employer'
  return { fault: { field, message: issue?.message ?? 'Name the employer.' } }
}

/** One end of a role in words: "March 2021", "2021" (then its first or last month), or nothing. */
function readEnd(text: string, today: string, field: 'from' | 'to'): { day: RoughDay | null } | { fault: Fault } {
  const reading = readPeriod(text, today)
  if (!reading.ok) return { fault: { field, message: reading.message } }
  if (!reading.period) return { day: null }
  return { day: field === 'from' ? reading.period.from : (reading.period.to ?? reading.period.from) }
}

function wordsOf(day: RoughDay | null): string {
  return day ? formatPeriod({ from: day, to: null }) : ''
}
