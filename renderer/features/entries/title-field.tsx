import type { Ref } from 'react'
import classes from './entry-fields.module.css'

type Props = {
  title: string
  readOnly: boolean
  ref: Ref<HTMLTextAreaElement>
  onChange: (title: string) => void
  /** Enter: the person goes on to the text. */
  onDone: () => void
}

/** The title grows with its words. Uncontrolled, so that typing renders nothing. */
export function TitleField({ title, readOnly, ref, onChange, onDone }: Props) {
  return (
    <div className={classes.heading}>
      <h1>
        <textarea
          ref={ref}
          className={classes.title}
          aria-label="Title"
          defaultValue={title}
          placeholder="Title"
          rows={1}
          maxLength={300}
          readOnly={readOnly}
          spellCheck
          onChange={event => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' ').trim())}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            if (event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            onDone()
          }}
        />
      </h1>
      <p className={classes.hint}>No title yet: the list shows the first words.</p>
    </div>
  )
}
