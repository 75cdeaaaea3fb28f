import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import classes from './rehearsals.module.css'

type Props = { rehearsalId: string; name: string; onDelete: () => void }

/** Reads the recording out of the journal when it is first asked for, and plays it. */
export function RecordingPlayer({ rehearsalId, name, onDelete }: Props) {
  const [address, setAddress] = useState<string | null>(null)
  const player = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    if (address === null) return
    player.current?.play().catch(notifyOf)
    return () => URL.revokeObjectURL(address)
  }, [address])
  const open = async () => {
    try {
      const { type, bytes } = await api.recordings.get({ rehearsalId })
      setAddress(URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })))
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <span className={classes.player}>
      {address ? (
        // biome-ignore lint/a11y/useMediaCaption: it is the person's own voice, and what they said stands in the story
        <audio ref={player} src={address} controls aria-label={`Recording ${name}`} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Play the recording ${name}`}
          onClick={() => void open()}
        >
          Play
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" aria-label={`Delete the recording ${name}`} onClick={onDelete}>
        Delete the recording
      </Button>
    </span>
  )
}
