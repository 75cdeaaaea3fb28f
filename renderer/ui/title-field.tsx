import { type KeyboardEvent, useRef } from 'react'
import classes from './title-field.module.css'

type Props = {
  label: string
  value: string
  placeholder: string
  maxLength: number
  size?: 'title' | 'small'
  readOnly?: boolean
  onChange: (value: string) => void
  onBlur?: () => void
  /** Enter leaves a title rather than breaking its line. */
  onEnter?: () => void
}

/** A title in the person's own words: one line of text that wraps and grows, never holding a line break. */
export function TitleField({
  label,
  value,
  placeholder,
  maxLength,
  size = 'title',
  readOnly = false,
  onChange,
  onBlur,
  onEnter,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (onEnter) onEnter()
    else field.current?.blur()
  }
  return (
    <textarea
      ref={field}
      className={classes.field}
      data-size={size}
      rows={1}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={readOnly}
      onChange={event => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
