import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical'
import { Lens } from '../../shared/part.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

// Undefined where nothing valid was stored, so that every real lens is written to the JSON: defaults are left out of it.
const lensState = createState('lens', { parse: (value): Lens | undefined => Lens.safeParse(value).data })
const promptIdState = createState('promptId', { parse: text })
const questionState = createState('question', { parse: text })

/** A question of the guide together with its answer. */
export class PromptNode extends ElementNode {
  override $config() {
    return this.config('prompt', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: promptIdState },
        { flat: true, stateConfig: lensState },
        { flat: true, stateConfig: questionState },
      ],
      $transform: $keepPromptWhole,
    })
  }

  getPromptId(): string {
    return $getState(this, promptIdState)
  }

  getLens(): Lens {
    return $getState(this, lensState) ?? 'who'
  }

  getQuestion(): string {
    return $getState(this, questionState)
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'editor-prompt'
    block.dataset.lens = this.getLens()
    block.setAttribute('role', 'group')
    block.setAttribute('aria-label', this.getQuestion())
    const label = document.createElement('div')
    label.className = 'editor-prompt-question'
    label.contentEditable = 'false'
    label.textContent = this.getQuestion()
    setDOMUnmanaged(label)
    const answer = document.createElement('div')
    answer.className = 'editor-prompt-answer'
    answer.dataset.hint = 'Your answer'
    block.append(label, answer)
    return block
  }

  override updateDOM(previous: this): boolean {
    return (
      $getState(previous, questionState, 'direct') !== $getState(this, questionState, 'direct') ||
      $getState(previous, lensState, 'direct') !== $getState(this, lensState, 'direct')
    )
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const answer = element.lastElementChild
    return answer instanceof HTMLElement ? super.getDOMSlot(element).withElement(answer) : super.getDOMSlot(element)
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('section')
    element.dataset.promptId = this.getPromptId()
    element.dataset.lens = this.getLens()
    const question = document.createElement('p')
    question.dataset.promptQuestion = ''
    const strong = document.createElement('strong')
    strong.textContent = this.getQuestion()
    question.append(strong)
    element.append(question)
    return { element }
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canIndent(): boolean {
    return false
  }

  /** Backspace at the start of an empty answer takes the question away and leaves the line. */
  override collapseAtStart(): boolean {
    if (!$isBlank(this)) return true
    const paragraph = $createParagraphNode()
    this.replace(paragraph)
    paragraph.select()
    return true
  }

  override insertNewAfter(): ElementNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph)
    return paragraph
  }
}

export function $createPromptNode(prompt: { promptId: string; lens: Lens; question: string }): PromptNode {
  const node = $applyNodeReplacement($create(PromptNode))
  $setState(node, promptIdState, prompt.promptId)
  $setState(node, lensState, prompt.lens)
  $setState(node, questionState, prompt.question)
  return node
}

export function $isPromptNode(node: LexicalNode | null | undefined): node is PromptNode {
  return node instanceof PromptNode
}

/** The question where it already stands, be it answered or not. */
export function $findPrompt(promptId: string, within: ElementNode): PromptNode | null {
  for (const child of within.getChildren()) {
    if ($isPromptNode(child)) {
      if (child.getPromptId() === promptId) return child
    } else if ($isElementNode(child) && child.isShadowRoot()) {
      const found = $findPrompt(promptId, child)
      if (found) return found
    }
  }
  return null
}

/** Puts an unanswered prompt after the block that holds the caret, or at the end, and the caret into its answer. */
export function $insertPrompt(node: PromptNode, container: ElementNode): void {
  const selection = $getSelection()
  const block = $isRangeSelection(selection)
    ? $childOf(container, selection.anchor.getNode())
    : container.getLastChild()
  const answer = $createParagraphNode()
  node.append(answer)
  if (block === null) container.append(node)
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(node)
  else block.insertAfter(node)
  answer.select()
}

function $childOf(container: ElementNode, node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if (container.is(at.getParent())) return at
  return container.getLastChild()
}

function $isBlank(node: ElementNode): boolean {
  const children = node.getChildren()
  return children.length <= 1 && children.every(child => $isElementNode(child) && child.getTextContent().trim() === '')
}

/** An answer always has a line to write on, and never holds another question. */
function $keepPromptWhole(node: PromptNode): void {
  if (node.isEmpty()) node.append($createParagraphNode())
  for (const child of node.getChildren()) {
    if (!$isPromptNode(child)) continue
    for (const inner of child.getChildren()) child.insertBefore(inner)
    child.remove()
  }
}
