import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical'
import { Part, partNames } from '../../shared/part.ts'

// Undefined where nothing valid was stored, so that every real part is written to the JSON: defaults are left out of it.
const partState = createState('part', { parse: (value): Part | undefined => Part.safeParse(value).data })

/** Shown in a part that is still empty. */
const hints: Record<Part, string> = {
  situation: 'What was wrong, and how much of it? Give the number.',
  task: 'What were you responsible for? One or two sentences.',
  action: 'What did you do, step by step, and why that way?',
  result: 'What was the same number afterwards? How do you know?',
  learning: 'What stayed in place, so that it cannot happen again?',
}

/** One of the five sections of a story. The document of a story holds these and nothing else. */
export class PartNode extends ElementNode {
  override $config() {
    return this.config('part', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: partState }],
      $transform: (node: PartNode) => {
        if (node.isEmpty()) node.append($createParagraphNode())
      },
    })
  }

  /** Undefined only in a document that was damaged; the story's own transform then moves the text elsewhere. */
  getPart(): Part | undefined {
    return $getState(this, partState)
  }

  override createDOM(): HTMLElement {
    const part = this.getPart() ?? 'situation'
    const section = document.createElement('div')
    section.className = 'editor-part'
    section.dataset.part = part
    section.setAttribute('role', 'group')
    section.setAttribute('aria-label', partNames[part])
    const body = document.createElement('div')
    body.className = 'editor-part-text'
    body.dataset.hint = hints[part]
    section.append(createHeader(part), body)
    return section
  }

  override updateDOM(previous: this): boolean {
    return $getState(previous, partState, 'direct') !== $getState(this, partState, 'direct')
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = element.lastElementChild
    return body instanceof HTMLElement ? super.getDOMSlot(element).withElement(body) : super.getDOMSlot(element)
  }

  /** Elsewhere a part is its title and its text. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('section')
    const title = document.createElement('h2')
    title.textContent = partNames[this.getPart() ?? 'situation']
    element.append(title)
    return { element }
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canIndent(): boolean {
    return false
  }

  override collapseAtStart(): boolean {
    return true
  }
}

export function $createPartNode(part: Part): PartNode {
  return $setState($applyNodeReplacement($create(PartNode)), partState, part)
}

export function $isPartNode(node: LexicalNode | null | undefined): node is PartNode {
  return node instanceof PartNode
}

function createHeader(part: Part): HTMLElement {
  const header = document.createElement('div')
  header.className = 'editor-part-header'
  header.contentEditable = 'false'
  const badge = document.createElement('span')
  badge.className = 'editor-part-badge'
  badge.ariaHidden = 'true'
  badge.textContent = partNames[part].charAt(0)
  const name = document.createElement('span')
  name.className = 'editor-part-name'
  name.textContent = partNames[part]
  const counts = document.createElement('span')
  counts.className = 'editor-part-counts'
  header.append(badge, name, counts)
  setDOMUnmanaged(header)
  return header
}
