import { ListItemNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  createState,
  defineExtension,
  type ElementNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
} from 'lexical'
import { PromptNode } from './prompt.ts'

/** The permanent id of a text block; passages point at it. Lexical's own keys do not outlive the window. */
const blockIdState = createState('block', {
  parse: value => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
})

export const BlockIdExtension = defineExtension({
  name: 'throughline/block-id',
  register: editor => {
    const owners = new Map<string, string>()
    ownersByEditor.set(editor, owners)
    return mergeRegister(
      ...blockClasses.map(block => editor.registerNodeTransform(block, node => $giveId(editor, owners, node))),
    )
  },
})

/** The node that holds a block id now, or null. */
export function $findBlock(editor: LexicalEditor, blockId: string): ElementNode | null {
  const key = ownersByEditor.get(editor)?.get(blockId)
  const node = key === undefined ? null : $getNodeByKey(key)
  if ($isElementNode(node) && node.isAttached() && $getState(node, blockIdState) === blockId) return node
  return $searchBlock($getRoot(), blockId)
}

export function $blockIdOf(node: LexicalNode): string {
  return $getState(node, blockIdState)
}

function newBlockId(): string {
  return crypto.randomUUID()
}

const blockClasses: Klass<ElementNode>[] = [ParagraphNode, HeadingNode, QuoteNode, ListItemNode, PromptNode]

const ownersByEditor = new WeakMap<LexicalEditor, Map<string, string>>()

function $giveId(editor: LexicalEditor, owners: Map<string, string>, node: ElementNode): void {
  const current = $getState(node, blockIdState)
  if (current !== '' && !$isHeldByAnother(owners, current, node)) {
    owners.set(current, node.getKey())
    return
  }
  const inherited = $inheritedId(editor, owners, node)
  const id = inherited ?? newBlockId()
  owners.set(id, node.getKey())
  $setState(node, blockIdState, id)
}

function $isHeldByAnother(owners: Map<string, string>, id: string, node: ElementNode): boolean {
  const key = owners.get(id)
  if (key === undefined || key === node.getKey()) return false
  const owner = $getNodeByKey(key)
  return owner?.isAttached() === true && $getState(owner, blockIdState) === id
}

/**
 * A block that took over all the text of another keeps its id: a paragraph made a heading is a new node with the old text,
 * and Enter at the start of a paragraph moves its text into a new node and leaves an empty one behind.
 */
function $inheritedId(editor: LexicalEditor, owners: Map<string, string>, node: ElementNode): string | null {
  const previous = previousHolder(editor, node.getFirstChild())
  if (previous === null || previous.id === '') return null
  const holder = $getNodeByKey(previous.key)
  if (!$isElementNode(holder) || !holder.isAttached()) {
    const owner = owners.get(previous.id)
    return owner === undefined || owner === previous.key || !$getNodeByKey(owner)?.isAttached() ? previous.id : null
  }
  if (!holder.isEmpty() || $getState(holder, blockIdState) !== previous.id) return null
  const fresh = newBlockId()
  owners.set(fresh, holder.getKey())
  $setState(holder, blockIdState, fresh)
  return previous.id
}

/** The block that held this child in the last committed state. */
function previousHolder(editor: LexicalEditor, child: LexicalNode | null): { key: string; id: string } | null {
  if (child === null) return null
  const key = child.getKey()
  return editor.getEditorState().read(() => {
    const parent = $getNodeByKey(key)?.getParent()
    return parent ? { key: parent.getKey(), id: $getState(parent, blockIdState) } : null
  })
}

function $searchBlock(node: ElementNode, blockId: string): ElementNode | null {
  for (const child of node.getChildren()) {
    if (!$isElementNode(child)) continue
    if ($getState(child, blockIdState) === blockId) return child
    const found = $searchBlock(child, blockId)
    if (found) return found
  }
  return null
}
