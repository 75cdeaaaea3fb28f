import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { PrintRequest, SheetFormat } from '../../../shared/printing.ts'
import { api } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import { Plain } from '../../ui/plain.tsx'
import { useSignal } from '../../ui/signal.ts'
import { printSheet, saveDocx, saveMarkdown, savePdf } from '../../ui/signals.ts'
import { Preview } from './preview.tsx'
import classes from './printing.module.css'
import { usePdf } from './use-pdf.ts'
import { usePrintedSheet } from './use-printed-sheet.ts'

type Props = {
  /** Null: there is nothing to draw yet, and `nothing` says why. */
  request: PrintRequest | null
  readAt: number
  nothing: { title: string; text: string }
}

/** The paper as it will be, and what can be done with it. */
export function Paperwork({ request, readAt, nothing }: Props) {
  const { printed, current, fault, again } = usePrintedSheet(request, readAt)
  const pdf = usePdf(printed)
  const trouble = fault ?? pdf.fault
  const sheetId = request && printed && current && !fault ? printed.sheetId : null
  const shown = current && pdf.shown?.sheetId === printed?.sheetId
  return (
    <section className={classes.side} aria-label="Paper">
      <div className={classes.bar}>
        <span role="status">
          {!request || trouble ? '' : shown ? pagesText(pdf.shown?.pages ?? 0) : 'Drawing the pages…'}
        </span>
        <Deeds sheetId={sheetId} />
      </div>
      {trouble && (
        <p className={classes.fault} role="alert">
          {trouble}{' '}
          <Button onClick={again} size="compact-sm" variant="default">
            Try again
          </Button>
        </p>
      )}
      {request ? pdf.shown && <Preview pdf={pdf.shown} /> : <Plain title={nothing.title}>{nothing.text}</Plain>}
    </section>
  )
}

function Deeds({ sheetId }: { sheetId: string | null }) {
  const saveAs = (format: SheetFormat) => sheetId && void save(sheetId, format)
  const toPrinter = () => sheetId && void print(sheetId)
  useSignal(printSheet, sheetId ? toPrinter : null)
  useSignal(savePdf, sheetId ? () => saveAs('pdf') : null)
  useSignal(saveDocx, sheetId ? () => saveAs('docx') : null)
  useSignal(saveMarkdown, sheetId ? () => saveAs('markdown') : null)
  return (
    <>
      <Button variant="default" disabled={!sheetId} onClick={toPrinter}>
        Print…
      </Button>
      <Button.Group>
        <Button disabled={!sheetId} onClick={() => saveAs('pdf')}>
          Save as PDF…
        </Button>
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <ActionIcon
              className={classes.more ?? ''}
              variant="filled"
              color="accent"
              size={33}
              disabled={!sheetId}
              aria-label="Save in another format"
            >
              <IconChevronDown size={16} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => saveAs('docx')}>Word document…</Menu.Item>
            <Menu.Item onClick={() => saveAs('markdown')}>Markdown…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </>
  )
}

function pagesText(pages: number): string {
  if (pages === 0) return ''
  return pages === 1 ? '1 page' : `${pages} pages`
}

async function save(sheetId: string, format: SheetFormat): Promise<void> {
  try {
    const saved = await api.printing.save({ sheetId, format })
    if (saved) notify(`Saved as ${saved.path}`)
  } catch (cause) {
    notifyOf(cause)
  }
}

async function print(sheetId: string): Promise<void> {
  try {
    await api.printing.print({ sheetId })
  } catch (cause) {
    notifyOf(cause)
  }
}
