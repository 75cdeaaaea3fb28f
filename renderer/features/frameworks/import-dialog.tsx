import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { z } from 'zod'
import { messageOf } from '../../../shared/errors.ts'
import { type FileReading, type Framework, longestFile } from '../../../shared/frameworks.ts'
import { api } from '../../api.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import { notifyOf } from '../../ui/notify.ts'
import { openFramework } from './framework-deeds.ts'
import classes from './frameworks.module.css'

type Props = { opened: boolean; onClose: () => void }

const Text = z.string()

/** A framework from a file, or from text that was pasted. What it holds is shown before anything is changed. */
export function ImportDialog({ opened, onClose }: Props) {
  const { value: text, change, forget } = useUnfinished('framework to import', Text, '')
  const [reading, setReading] = useState<FileReading | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const read = async (next: string) => {
    change(next)
    setReading(null)
    setFault(null)
    if (next.trim() === '') return
    try {
      setReading(await api.frameworks.readFile({ text: next }))
    } catch (cause) {
      setFault(messageOf(cause))
    }
  }
  // What was pasted before the window went is looked at again.
  const readKept = useEffectEvent(() => void read(text))
  useEffect(() => {
    if (opened) readKept()
  }, [opened])
  const close = () => {
    onClose()
    setReading(null)
    setFault(null)
    forget()
  }
  const take = async (how: 'new' | 'replace' | 'copy') => {
    try {
      const framework = await api.frameworks.importFile({ text, how })
      close()
      openFramework(framework)
    } catch (cause) {
      setFault(messageOf(cause))
    }
  }
  return (
    <Modal opened={opened} onClose={close} title="Import a framework" size="lg">
      <div className={classes.dialog}>
        <p>A framework is a JSON file. Export one to see its form; the published schema describes every field.</p>
        <FileButton accept="application/json,.json" onChange={file => file && void readFile(file, read, setFault)}>
          {props => (
            <Button variant="default" {...props}>
              Choose a file…
            </Button>
          )}
        </FileButton>
        <Textarea
          label="Or paste its text"
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          onChange={event => void read(event.currentTarget.value)}
          classNames={{ input: classes.code ?? '' }}
        />
        {fault && (
          <p role="alert" className={classes.fault}>
            {fault}
          </p>
        )}
        {reading?.kind === 'problem' && (
          <p role="alert" className={classes.fault}>
            Line {reading.line}: {reading.reason} Nothing was imported.
          </p>
        )}
        {reading?.kind === 'framework' && <Found reading={reading} onTake={how => void take(how)} />}
      </div>
    </Modal>
  )
}

type FoundProps = {
  reading: Extract<FileReading, { kind: 'framework' }>
  onTake: (how: 'new' | 'replace' | 'copy') => void
}

function Found({ reading: { framework, existing }, onTake }: FoundProps) {
  return (
    <div role="status" className={classes.found}>
      <p>
        “{framework.name}”, version {framework.version}: {countOf(framework)}.
      </p>
      {existing && (
        <p>
          {existing.shipped
            ? `${existing.name} comes with Throughline and stays as it is; the file can come in as a copy.`
            : `You have “${existing.name}”, version ${existing.version}, already. Replacing it keeps what your stories are told for.`}
        </p>
      )}
      <div className={classes.buttons}>
        {!existing && <Button onClick={() => onTake('new')}>Import</Button>}
        {existing && !existing.shipped && <Button onClick={() => onTake('replace')}>Replace mine</Button>}
        <Button variant={existing?.shipped ? 'filled' : 'default'} onClick={() => onTake('copy')}>
          Import as a copy
        </Button>
      </div>
    </div>
  )
}

function countOf({ principles }: Framework): string {
  return principles.length === 1 ? 'one principle' : `${principles.length} principles`
}

async function readFile(file: File, read: (text: string) => Promise<void>, refuse: (message: string) => void) {
  // The same limit as main's, said before a huge file fills the window.
  if (file.size > longestFile * 4) return refuse('This file is too long to be a framework. Nothing was imported.')
  try {
    await read(await file.text())
  } catch (cause) {
    notifyOf(cause)
  }
}
