import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Block, blocksOf } from '../../shared/document.ts'
import { frameworkOfPrinciple } from '../../shared/frameworks.ts'
import type { Part } from '../../shared/part.ts'
import { candidatesFor } from '../../shared/principle-suggestions.ts'
import type { Emphasis } from '../../shared/stories.ts'
import { api } from '../api.ts'
import { hrefOf } from '../app/routes.ts'
import { PrincipleChips } from '../features/principles/principle-chips.tsx'
import { ToldFor } from '../features/principles/told-for.tsx'
import { ToldStory } from '../features/principles/told-story.tsx'
import classes from '../features/stories/story.module.css'
import { removeEmphasis, setEmphasis } from '../features/stories/story-deeds.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'
import { useFrameworks } from '../use-frameworks.ts'

type Props = { storyId: string; emphases: readonly Emphasis[]; draft: OpenDraft }

/** The principles under the headline; what they are suggested by is read from the text as it is. */
export function StoryPrinciples({ storyId, emphases, draft }: Props) {
  const { shown, nameOf } = useFrameworks()
  return (
    <div className={classes.principles}>
      <PrincipleChips
        storyId={storyId}
        emphases={emphases}
        nameOf={nameOf}
        suggest={() =>
          candidatesFor(
            shown,
            blocksOf(draft.current().document),
            emphases.map(({ principleId }) => principleId),
          )
        }
        textOf={part => partText(blocksOf(draft.current().document), part)}
        onAdd={emphasis => void setEmphasis(storyId, emphasis)}
        onSave={emphasis => api.stories.setEmphasis({ storyId, emphasis })}
        onRemove={emphasis => void removeEmphasis(storyId, emphasis, nameOf(emphasis.principleId))}
        hrefOfPrinciple={principleId => hrefOf({ name: 'principles', principleId })}
      />
    </div>
  )
}

/** For which principle the story is told on the page; null for everyone. */
export function useTelling(putPanelAway: () => void) {
  const [chosenId, choose] = useState<string | null>(null)
  const giveWay = () => {
    putPanelAway()
    // What is pointed at in the text next must be on screen by then, not a moment later.
    flushSync(() => choose(null))
  }
  return { chosenId, choose, giveWay }
}

type TellingProps = Omit<Props, 'storyId'> & { telling: ReturnType<typeof useTelling>; children: ReactNode }

/** The parts as they are written for everyone (the children), or as they are told for one principle. */
export function StoryTelling({ emphases, draft, telling, children }: TellingProps) {
  const { all, nameOf } = useFrameworks()
  const others = emphases.filter(({ principleId, wordings }) => {
    const framework = frameworkOfPrinciple(all, principleId)
    const ownForm = framework?.labels != null || framework?.wordCap != null
    return ownForm || Object.values(wordings ?? {}).some(text => text.trim() !== '')
  })
  const chosen = others.find(({ principleId }) => principleId === telling.chosenId)
  return (
    <>
      {others.length > 0 && (
        <ToldFor
          principles={others.map(({ principleId }) => ({ id: principleId, name: nameOf(principleId) }))}
          chosenId={chosen?.principleId ?? null}
          onChoose={telling.choose}
        />
      )}
      {chosen && (
        <ToldStory
          emphasis={chosen}
          name={nameOf(chosen.principleId)}
          framework={frameworkOfPrinciple(all, chosen.principleId)}
          textOf={part => partText(blocksOf(draft.current().document), part)}
        />
      )}
      {/* Hidden, not gone: the caret, undo and what is not saved yet live in it. */}
      <div hidden={chosen !== undefined}>{children}</div>
    </>
  )
}

function partText(blocks: readonly Block[], part: Part): string {
  return blocks
    .filter(block => block.part === part)
    .map(({ text }) => text)
    .join('\n')
}
