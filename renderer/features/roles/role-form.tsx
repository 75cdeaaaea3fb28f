import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RoughDay } from '../../../shared/day.ts'
import { messageOf } from '../../../shared/errors.ts'
import type { Role } from '../../../shared/roles.ts'
import { formatPeriod } from '../../../shared/rough-day.ts'
import { api } from '../../api.ts'
import { useToday } from '../../app/use-today.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import { type RoleFault, RoleFields, readRole } from './read-role.ts'
import classes from './roles.module.css'

/** `employer`: what is known of a new role already. */
type Props = { role: Role | null; employer: string; onDone: (role: Role) => void; onCancel: () => void }

/** Makes a role, or changes one. */
export function RoleForm({ role, employer, onDone, onCancel }: Props) {
  const today = useToday()
  const kept = useUnfinished(`role ${role?.id ?? 'new'}`, RoleFields, {
    employer: role?.employer ?? '',
    title: role?.title ?? '',
    from: wordsOf(role?.from ?? null),
    to: wordsOf(role?.to ?? null),
  })
  // An employer that was just typed counts more than one of a form that was left.
  const [named, setNamed] = useState(employer)
  const fields = named === '' ? kept.value : { ...kept.value, employer: named }
  const change = (next: RoleFields) => {
    setNamed('')
    kept.change(next)
  }
  const [fault, setFault] = useState<RoleFault | null>(null)
  const field = (name: keyof typeof fields, label: string) => ({
    label,
    value: fields[name],
    maxLength: 200,
    error: fault?.field === name ? fault.message : null,
    onChange: (event: { currentTarget: { value: string } }) => change({ ...fields, [name]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readRole(fields, today)
    if ('fault' in read) return setFault(read.fault)
    try {
      const done = role ? await api.roles.update({ ...read.role, id: role.id }) : await api.roles.create(read.role)
      kept.forget()
      onDone(done)
    } catch (cause) {
      setFault({ field: 'form', message: messageOf(cause) })
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
        <Button
          variant="default"
          onClick={() => {
            kept.forget()
            onCancel()
          }}
        >
          Cancel
        </Button>
        <Button type="submit">{role ? 'Save the role' : 'Add the role'}</Button>
      </div>
    </form>
  )
}

function wordsOf(day: RoughDay | null): string {
  return day ? formatPeriod({ from: day, to: null }) : ''
}
