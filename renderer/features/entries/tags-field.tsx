import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../api.ts'
import classes from './entry-fields.module.css'

const longestTag = 60

type Props = { tags: readonly string[]; readOnly: boolean; onChange: (tags: string[]) => void }

/** Tags of the entry; those used elsewhere are offered while typing. */
export function TagsField({ tags, readOnly, onChange }: Props) {
  const known = useRead('entries', 'listTags')
  const [value, setValue] = useState(() => [...tags])
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        Tags
      </span>
      <TagsInput
        aria-label="Tags"
        variant="unstyled"
        classNames={{
          root: classes.tags ?? '',
          input: classes['tags-input'] ?? '',
          pill: classes.tag ?? '',
          options: classes['tag-options'] ?? '',
        }}
        data={known.data ?? []}
        value={value}
        readOnly={readOnly}
        maxTags={40}
        placeholder={value.length > 0 ? '' : readOnly ? 'none' : 'add a word or two'}
        comboboxProps={{ width: 220, position: 'bottom-start', withinPortal: false }}
        withScrollArea={false}
        onChange={next => {
          const clean = next.map(tag => tag.trim().slice(0, longestTag)).filter(Boolean)
          setValue(clean)
          onChange(clean)
        }}
      />
    </div>
  )
}
