import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  createState,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  TextNode,
} from 'lexical'

/** Ids of the sources a stretch of a story's text came from. Editing inside keeps them; splitting copies them. */
const sourcesState = createState('sources', {
  parse: (value): readonly string[] => (Array.isArray(value) ? value.filter(id => typeof id === 'string') : []),
  isEqual: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
})

export const SourcesExtension = defineExtension({
  name: 'throughline/sources',
  register: editor =>
    mergeRegister(
      editor.registerMutationListener(TextNode, mutations => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $drawSources(editor, key)
        })
      }),
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        event => {
          if (event.inputType !== 'insertText' || !$endSourceAtSentence(event.data)) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
})

export function $sourcesOf(node: LexicalNode | null): readonly string[] {
  return $isTextNode(node) ? $getState(node, sourcesState) : []
}

export function $setSources(node: TextNode, ids: readonly string[]): TextNode {
  return $setState(node, sourcesState, ids)
}

export type SourceListener = (ids: string[] | null, anchor: DOMRect | null) => void

/** Reports the sources under the pointer, else those under the caret, else null. */
export function watchSources(editor: LexicalEditor, listener: SourceListener): () => void {
  let hovered: HTMLElement | null = null
  let atCaret: HTMLElement | null = null
  let told: HTMLElement | null = null
  const tell = () => {
    const now = hovered ?? atCaret
    if (now === told) return
    told = now
    const ids = now?.dataset.sources?.split(' ') ?? null
    listener(ids, now?.getBoundingClientRect() ?? null)
  }
  const onPointerOver = (event: Event) => {
    hovered = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sources]') : null
    tell()
  }
  const onPointerLeave = () => {
    hovered = null
    tell()
  }
  return mergeRegister(
    editor.registerRootListener(root => {
      if (!root) return
      root.addEventListener('pointerover', onPointerOver)
      root.addEventListener('pointerleave', onPointerLeave)
      return () => {
        root.removeEventListener('pointerover', onPointerOver)
        root.removeEventListener('pointerleave', onPointerLeave)
      }
    }),
    editor.registerUpdateListener(({ editorState }) => {
      atCaret = editorState.read(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || $sourcesOf(selection.anchor.getNode()).length === 0) return null
        return editor.getElementByKey(selection.anchor.key)
      })
      tell()
    }),
  )
}

function $drawSources(editor: LexicalEditor, key: string): void {
  const element = editor.getElementByKey(key)
  if (!element) return
  const ids = $sourcesOf($getNodeByKey(key))
  if (ids.length > 0) element.dataset.sources = ids.join(' ')
  else delete element.dataset.sources
}

/** A space typed after the full stop of a sourced sentence starts the person's own words, which have no source yet. */
function $endSourceAtSentence(typed: string | null): boolean {
  const selection = $getSelection()
  if (typed !== ' ' || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || $sourcesOf(node).length === 0) return false
  const atEnd = selection.anchor.offset === node.getTextContentSize()
  if (!atEnd || !/[.!?…]["'”’)\]]*$/.test(node.getTextContent())) return false
  const own = $createTextNode(' ').setFormat(node.getFormat())
  node.insertAfter(own)
  own.selectEnd()
  return true
}
