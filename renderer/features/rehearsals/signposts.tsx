import type { Part } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import classes from './rehearsals.module.css'

const signposts: readonly { part: Part; say: string }[] = [
  { part: 'situation', say: 'The situation was…' },
  { part: 'task', say: 'My task was…' },
  { part: 'action', say: 'So first I… then I…' },
  { part: 'result', say: 'In the end…' },
  { part: 'learning', say: 'What I took from it…' },
]

/** Words to say aloud at each turn of the story, for those who want to. */
export function Signposts() {
  return (
    <ol className={classes.signposts} aria-label="Signposts to say aloud">
      {signposts.map(({ part, say }) => (
        <li key={part}>
          <PartBadge part={part} />
          {say}
        </li>
      ))}
    </ol>
  )
}

export function Cues({ cueWords }: { cueWords: readonly string[] }) {
  if (cueWords.length === 0)
    return <p className={classes.nocues}>This story has no cue words yet. They stand on its page.</p>
  return (
    <ol className={classes.cues} aria-label="Cue words">
      {cueWords.map(cue => (
        <li key={cue}>{cue}</li>
      ))}
    </ol>
  )
}
