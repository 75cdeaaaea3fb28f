import { ActionIcon, Button, Modal, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { messageOf } from '../../../shared/errors.ts'
import type { PrintRequest } from '../../../shared/printing.ts'
import { isOrdinaryWord } from '../../../shared/safe/ordinary-words.ts'
import { freeStandIn, type SuggestedName } from '../../../shared/safe/suggest-names.ts'
import { NameKind, type StandIn } from '../../../shared/stand-ins.ts'
import { api, useRead } from '../../api.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import { notifyOf } from '../../ui/notify.ts'
import classes from './stand-ins.module.css'

type Props = { request: PrintRequest; onClose: () => void }

/** As typed. */
const Typed = z.array(z.object({ id: z.string(), name: z.string(), kind: NameKind, standIn: z.string() }))

/** Which names are not shown, and what is shown in their place; those that the sheet says are offered. */
export function NamesEditor({ request, onClose }: Props) {
  const stored = useRead('standIns', 'list').data
  return (
    <Modal opened onClose={onClose} size="xl" title="Names in the interview-safe view">
      {stored && <Names stored={stored} request={request} onClose={onClose} />}
    </Modal>
  )
}

const kinds: Record<NameKind, string> = {
  person: 'Person',
  customer: 'Customer',
  employer: 'Employer',
  product: 'Product',
  place: 'Place',
}

function Names({ stored, request, onClose }: Props & { stored: readonly StandIn[] }) {
  const { value: list, change: setList, forget } = useUnfinished('names', Typed, [...stored])
  const [fault, setFault] = useState('')
  const suggested = useRead('printing', 'suggestNames', request).data ?? []
  const offered = suggested.filter(({ name }) => !list.some(each => each.name.toLowerCase() === name.toLowerCase()))
  const add = (names: readonly Omit<SuggestedName, 'standIn'>[]) => {
    const taken = new Set(list.map(({ standIn }) => standIn))
    const added = names.map(({ name, kind }) => {
      const standIn = freeStandIn(kind, taken)
      taken.add(standIn)
      return { id: crypto.randomUUID(), name, kind, standIn }
    })
    setList([...list, ...added])
  }
  const change = (id: string, changes: Partial<StandIn>) =>
    setList(list.map(each => (each.id === id ? { ...each, ...changes } : each)))
  const close = () => {
    forget()
    onClose()
  }
  const save = async () => {
    try {
      await api.standIns.set({ standIns: list.filter(({ name }) => name.trim() !== '') })
      close()
    } catch (cause) {
      setFault(messageOf(cause))
    }
  }
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        void save().catch(notifyOf)
      }}
    >
      <p>
        Every form of a name is replaced everywhere on the sheet: possessives, plurals, capitals, addresses. What you
        wrote stays as it is. Read the preview before you give it away: what is not in this list is shown.
      </p>
      <ul className={classes.names} aria-label="Names and what stands in for them">
        {list.map(each => (
          <NameRow
            key={each.id}
            standIn={each}
            onChange={changes => change(each.id, changes)}
            onRemove={() => setList(list.filter(({ id }) => id !== each.id))}
          />
        ))}
      </ul>
      <div className={classes.row}>
        <Button variant="default" onClick={() => add([{ name: '', kind: 'person' }])}>
          Add a name
        </Button>
        {offered.length > 1 && (
          <Button variant="default" onClick={() => add(offered)}>
            Add all {offered.length} that the sheet says
          </Button>
        )}
      </div>
      {offered.length > 0 && (
        <ul className={classes.offered} aria-label="Names that the sheet says">
          {offered.map(each => (
            <li key={each.name}>
              <Button variant="subtle" size="compact-sm" onClick={() => add([each])}>
                + {each.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit">Save</Button>
      </div>
    </form>
  )
}

type RowProps = { standIn: StandIn; onChange: (changes: Partial<StandIn>) => void; onRemove: () => void }

function NameRow({ standIn, onChange, onRemove }: RowProps) {
  const { name, kind } = standIn
  const word = name.trim().split(/\s+/).find(isOrdinaryWord)
  return (
    <li>
      <TextInput
        aria-label="Name"
        placeholder="Name"
        maxLength={120}
        value={name}
        onChange={event => onChange({ name: event.currentTarget.value })}
      />
      <Select
        aria-label={`What ${name || 'this name'} is`}
        allowDeselect={false}
        data={NameKind.options.map(value => ({ value, label: kinds[value] }))}
        value={kind}
        comboboxProps={{ withinPortal: false }}
        onChange={value => onChange({ kind: NameKind.parse(value) })}
      />
      <TextInput
        aria-label={`What stands in for ${name || 'this name'}`}
        placeholder="Stands in"
        maxLength={120}
        required
        value={standIn.standIn}
        onChange={event => onChange({ standIn: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" size={26} aria-label={`Take ${name || 'this name'} out`} onClick={onRemove}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
      {word && (
        <small>
          “{word}” is also a word. It is replaced wherever it has a capital letter, so look at the beginnings of
          sentences.
        </small>
      )}
    </li>
  )
}
