import { Combobox, Popover, useCombobox } from '@mantine/core'
import { IconCheck, IconPencil, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Role } from '../../../shared/roles.ts'
import { useRead } from '../../api.ts'
import { bestFirst } from '../../ui/best-first.ts'
import { RoleForm } from './role-form.tsx'
import classes from './roles.module.css'

type Props = { roleId: string | null; readOnly: boolean; onChange: (roleId: string | null) => void }

/** The form is open for a role to be changed, or for a new one, whose employer may be known already. */
type Form = { role: Role | null; employer?: string }

/** The role an entry belongs to: chosen from those there are, or made on the spot. */
export function RoleField({ roleId, readOnly, onChange }: Props) {
  const roles = useRead('roles', 'list').data ?? []
  const [chosenId, setChosenId] = useState(roleId)
  const [form, setForm] = useState<Form | null>(null)
  const chosen = roles.find(role => role.id === chosenId) ?? null
  const choose = (id: string | null) => {
    setChosenId(id)
    onChange(id)
  }
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        Role
      </span>
      {readOnly ? (
        <span>{chosen ? roleName(chosen) : 'none'}</span>
      ) : (
        <Popover
          opened={form !== null}
          onChange={opened => !opened && setForm(null)}
          trapFocus
          returnFocus
          withRoles={false}
          position="bottom-start"
          width={320}
        >
          <Popover.Target>
            <div>
              <RoleChoice roles={roles} chosen={chosen} onChoose={choose} onForm={setForm} />
            </div>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={form?.role ? 'Change the role' : 'New role'}>
            {form && (
              <RoleForm
                role={form.role}
                employer={form.employer ?? ''}
                onCancel={() => setForm(null)}
                onDone={role => {
                  setForm(null)
                  if (!form.role) choose(role.id)
                }}
              />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}

type ChoiceProps = {
  roles: readonly Role[]
  chosen: Role | null
  onChoose: (id: string | null) => void
  onForm: (form: Form) => void
}

function RoleChoice({ roles, chosen, onChoose, onForm }: ChoiceProps) {
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({
    onDropdownClose: by => {
      combobox.resetSelectedOption()
      if (by === 'keyboard') combobox.focusTarget()
      setTyped('')
    },
    onDropdownOpen: () => {
      combobox.selectActiveOption()
      combobox.focusSearchInput()
    },
  })
  const wanted = typed.trim().toLowerCase()
  const shown = bestFirst(roles, wanted, roleName)
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (wanted !== '') selectFirstOption()
  }, [wanted, selectFirstOption])
  // The button has the focus again by then, and gets it back from the form.
  const openForm = (form: Form) => void setTimeout(() => onForm(form))
  const submit = (value: string) => {
    combobox.closeDropdown('keyboard')
    if (value === 'new') openForm({ role: null, employer: typed.trim() })
    else if (value === 'change') openForm({ role: chosen })
    else onChoose(value === 'none' ? null : value.replace(/^role:/, ''))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={280} position="bottom-start" withinPortal={false}>
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.value}
          data-empty={!chosen}
          aria-label={`Role: ${chosen ? roleName(chosen) : 'none'}`}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen ? roleName(chosen) : 'choose or add one'}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          placeholder="Find or add a role"
          aria-label="Find or add a role"
          maxLength={200}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Combobox.Options aria-label="Roles" mah={260} className={classes.options ?? ''}>
          {shown.map(role => (
            <Combobox.Option key={role.id} value={`role:${role.id}`} active={role.id === chosen?.id}>
              <span className={classes.option}>
                {roleName(role)}
                {role.id === chosen?.id && <IconCheck size={14} aria-hidden="true" />}
              </span>
            </Combobox.Option>
          ))}
          {chosen && wanted === '' && <Combobox.Option value="none">No role</Combobox.Option>}
          {chosen && wanted === '' && (
            <Combobox.Option value="change">
              <span className={classes.deed}>
                <IconPencil size={14} aria-hidden="true" /> Change “{chosen.employer}”…
              </span>
            </Combobox.Option>
          )}
          <Combobox.Option value="new">
            <span className={classes.deed}>
              <IconPlus size={14} aria-hidden="true" /> {wanted === '' ? 'New role…' : `Add “${typed.trim()}”…`}
            </span>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** "Operations engineer, Harbour Logistics". */
function roleName({ title, employer }: Pick<Role, 'title' | 'employer'>): string {
  return title ? `${title}, ${employer}` : employer
}
