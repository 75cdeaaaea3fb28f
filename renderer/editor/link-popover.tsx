import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Button, Group, Popover, TextInput } from '@mantine/core'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_EDITOR, getDOMSelection, type LexicalEditor } from 'lexical'
import { type FormEvent, useEffect, useState } from 'react'
import { linkUrl } from './link-url.ts'
import { $linkAtSelection, EDIT_LINK_COMMAND, setLink } from './links.ts'
import { NOTICE_COMMAND } from './notice.ts'

type Open = { url: string; isNew: boolean; left: number; top: number }

/** Asks for the address of a link, next to the words. Opened by Ctrl (Cmd) and K or from the toolbar. */
export function LinkPopover() {
  const [editor] = useLexicalComposerContext()
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(() => {
    const ask = () => {
      const place = $placeOfLink(editor)
      setOpen(place)
      return place !== null || editor.dispatchCommand(NOTICE_COMMAND, 'Select the words that should be the link first.')
    }
    return editor.registerCommand(EDIT_LINK_COMMAND, ask, COMMAND_PRIORITY_EDITOR)
  }, [editor])
  if (!open) return null
  const close = () => {
    setOpen(null)
    editor.focus()
  }
  return (
    <Popover
      opened
      onDismiss={close}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus={false}
      width={340}
      shadow="sm"
    >
      <Popover.Target>
        <span className="editor-link-anchor" style={{ left: open.left, top: open.top }} />
      </Popover.Target>
      <Popover.Dropdown aria-label="Link">
        <LinkForm
          open={open}
          onSet={url => {
            setLink(editor, url)
            close()
          }}
          onCancel={close}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

type FormProps = { open: Open; onSet: (url: string | null) => void; onCancel: () => void }

function LinkForm({ open, onSet, onCancel }: FormProps) {
  const [typed, setTyped] = useState(open.url)
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const url = linkUrl(typed)
    if (url === null) setError('Give a web address (https) or an e-mail address.')
    else onSet(url)
  }
  return (
    <form onSubmit={submit} onKeyDown={event => event.key === 'Escape' && onCancel()}>
      <TextInput
        label="Link to"
        placeholder="https://"
        value={typed}
        error={error}
        data-autofocus
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Group mt="sm" gap="xs">
        <Button type="submit" size="compact-sm">
          {open.isNew ? 'Add link' : 'Change link'}
        </Button>
        {!open.isNew && (
          <Button size="compact-sm" variant="subtle" onClick={() => onSet(null)}>
            Remove link
          </Button>
        )}
      </Group>
    </form>
  )
}

/** Null when no words are selected and none are linked: there is nothing to make a link of. */
function $placeOfLink(editor: LexicalEditor): Open | null {
  const link = $linkAtSelection()
  const selection = $getSelection()
  if (!link && (!$isRangeSelection(selection) || selection.isCollapsed())) return null
  const linked = link && editor.getElementByKey(link.getKey())
  const selected = getDOMSelection(window)
  const rect =
    linked?.getBoundingClientRect() ?? (selected?.rangeCount ? selected.getRangeAt(0).getBoundingClientRect() : null)
  const url = link?.getURL() ?? ''
  return rect && { url, isNew: link === null, left: rect.left, top: rect.bottom }
}
