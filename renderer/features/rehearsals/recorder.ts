import { messageOf } from '../../../shared/errors.ts'
import { api, queryClient } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'

export type Recording = {
  /** Ends the recording; answers what went wrong meanwhile, or null where all of it is in the journal. */
  stop: () => Promise<string | null>
}

/** How often a piece is stored: what a crash or a full disk can cost. */
const pieceMs = 1000
/** Speech needs no more. */
const bitsPerSecond = 32_000

/**
 * Records what the microphone hears, and stores it in the journal piece by piece. Throws an Error with a sentence for the
 * person where there is nothing to hear with; `onFault` is told where storing fails later, and the recording has ended then.
 */
export async function startRecording(rehearsalId: string, onFault: (message: string) => void): Promise<Recording> {
  const stream = await openMicrophone()
  try {
    return record(rehearsalId, stream, onFault)
  } catch (cause) {
    await release(stream)
    throw cause
  }
}

function record(rehearsalId: string, stream: MediaStream, onFault: (message: string) => void): Recording {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
  let fault: string | null = null
  /** A piece could not be stored: what follows it cannot be played without it. */
  let gap = false
  let position = 0
  let stored: Promise<void> = Promise.resolve()
  const ended = new Promise<void>(resolve => recorder.addEventListener('stop', () => resolve(), { once: true }))

  const fail = (cause: unknown) => {
    if (fault !== null) return
    fault = `${messageOf(cause)} What was recorded until then is kept.`
    if (recorder.state !== 'inactive') recorder.stop()
    // What is no longer stored is no longer heard either.
    release(stream).catch(notifyOf)
    onFault(fault)
  }
  const store = async (piece: Blob) => {
    if (gap || piece.size === 0) return
    const bytes = new Uint8Array(await piece.arrayBuffer())
    await api.recordings.append({ rehearsalId, position: position++, type: recorder.mimeType.slice(0, 100), bytes })
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    stored = stored
      .then(() => store(data))
      .catch(cause => {
        gap = true
        fail(cause)
      })
  })
  for (const track of stream.getTracks())
    track.addEventListener('ended', () => fail(new Error('The microphone was taken away.')))
  recorder.start(pieceMs)

  return {
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      await stored
      await release(stream)
      // The pieces went by without a word, so that nothing is read again each second; now the run has a sound.
      void queryClient.invalidateQueries({ queryKey: ['rehearsals'] })
      return fault
    },
  }
}

/** Nothing is heard any more, and nothing in the window may listen again before the next run asks for it. */
async function release(stream: MediaStream): Promise<void> {
  for (const track of stream.getTracks()) track.stop()
  await api.app.setMicrophone({ allowed: false })
}

async function openMicrophone(): Promise<MediaStream> {
  await api.app.setMicrophone({ allowed: true })
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch (cause) {
    await api.app.setMicrophone({ allowed: false })
    throw new Error(sentenceFor(cause), { cause })
  }
}

/** The names are those of the getUserMedia specification. */
function sentenceFor(cause: unknown): string {
  const name = cause instanceof DOMException ? cause.name : ''
  if (name === 'NotFoundError') return 'No microphone was found. Plug one in, or go on without recording.'
  if (name === 'NotAllowedError')
    return 'The system does not let Throughline hear. Allow the microphone in the system’s privacy settings, or go on without recording.'
  if (name === 'NotReadableError')
    return 'Another program holds the microphone. Close it there, or go on without recording.'
  return 'The microphone could not be opened. Go on without recording, or try again.'
}
