import { ActionIcon, Menu, Select } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Framework } from '../../../shared/frameworks.ts'
import { hrefOf } from '../../app/routes.ts'
import { copyFramework, createFramework, exportFramework, openFramework, removeFramework } from './framework-deeds.ts'
import classes from './frameworks.module.css'
import { ImportDialog } from './import-dialog.tsx'

type Props = { framework: Framework; frameworks: readonly Framework[]; own: boolean; readOnly: boolean }

/** Which framework is looked at, and what can be done with it. */
export function FrameworkBar({ framework, frameworks, own, readOnly }: Props) {
  const [importing, setImporting] = useState(false)
  return (
    <div className={classes.bar}>
      <Select
        aria-label="Framework"
        className={classes.choice ?? ''}
        allowDeselect={false}
        data={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        value={framework.id}
        onChange={id => {
          const chosen = frameworks.find(each => each.id === id)
          if (chosen) openFramework(chosen)
        }}
      />
      <Menu position="bottom-end" width={260} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label="More about frameworks">
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {own && !readOnly && (
            <Menu.Item component="a" href={hrefOf({ name: 'framework', frameworkId: framework.id })}>
              Edit this framework
            </Menu.Item>
          )}
          {!readOnly && <Menu.Item onClick={() => void copyFramework(framework.id)}>Make a copy to edit</Menu.Item>}
          <Menu.Item onClick={() => void exportFramework(framework.id)}>Export as a file…</Menu.Item>
          {own && !readOnly && (
            <Menu.Item onClick={() => void removeFramework(framework)}>Delete this framework</Menu.Item>
          )}
          {!readOnly && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => void createFramework()}>New framework</Menu.Item>
              <Menu.Item onClick={() => setImporting(true)}>Import a framework…</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
    </div>
  )
}
