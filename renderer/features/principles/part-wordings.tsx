import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { type Part, partNames, parts } from '../../../shared/part.ts'
import type { Emphasis } from '../../../shared/stories.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import classes from './principles.module.css'

type Wordings = NonNullable<Emphasis['wordings']>
type Props = { wordings: Wordings; textOf: (part: Part) => string; onChange: (wordings: Wordings) => void }

/** One part at a time: the common words beside those for this principle. */
export function PartWordings({ wordings, textOf, onChange }: Props) {
  const [part, setPart] = useState<Part>(() => parts.find(one => wordings[one]) ?? 'action')
  const common = textOf(part)
  const commonId = useId()
  return (
    <div className={classes.wordings}>
      <fieldset className={classes.partChoice}>
        <legend>Told differently</legend>
        {parts.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part}
            aria-label={wordings[one] ? `${partNames[one]}, has other words` : partNames[one]}
            onClick={() => setPart(one)}
          >
            <PartBadge part={one} />
            {wordings[one] && <span className={classes.has}>·</span>}
          </button>
        ))}
      </fieldset>
      <div className={classes.beside}>
        <div>
          <h3 id={commonId}>{partNames[part]}, for everyone</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer */}
          <section className={classes.commonText} aria-labelledby={commonId} tabIndex={0}>
            {common || 'Nothing yet.'}
          </section>
        </div>
        <Textarea
          key={part}
          label={`${partNames[part]}, for this principle`}
          placeholder="Left empty, the common words are told."
          autosize
          minRows={5}
          maxRows={12}
          maxLength={20_000}
          value={wordings[part] ?? ''}
          onChange={event => onChange({ ...wordings, [part]: event.currentTarget.value })}
        />
      </div>
      {common && !wordings[part] && (
        <button type="button" className={classes.tell} onClick={() => onChange({ ...wordings, [part]: common })}>
          Begin with the common words
        </button>
      )}
    </div>
  )
}
