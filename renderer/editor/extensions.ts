import { ClickAfterLastBlockExtension, InitialStateExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { $getRoot, $parseSerializedNode, configExtension, defineExtension, HISTORY_MERGE_TAG } from 'lexical'
import type { RichText } from '../../shared/document.ts'
import { BlockIdExtension } from './block-id.ts'
import { LinksExtension } from './links.ts'
import { ListsExtension } from './lists.ts'
import { loadableDocument } from './loadable-document.ts'
import { MarkdownExtension } from './markdown.ts'
import { PartNode } from './part-node.ts'
import { PartsExtension } from './parts.ts'
import { PasteExtension } from './paste.ts'
import { PromptExtension } from './prompt-keys.ts'
import { ShortcutsExtension } from './shortcuts.ts'
import { SourcesExtension } from './sources.ts'
import { editorTheme } from './theme.ts'

/** Marks the update that puts a document into the editor. It is not a change. */
export const LOAD_TAG = 'load'

/** Shared by all editors, so that what is copied in one can be pasted into another. */
const namespace = 'throughline'

/** Everything an editor can do. The text of an entry has this and no more. */
const abilities = [
  configExtension(RichTextExtension, {
    escapeFormatTriggers: { code: { onlyAtBoundary: true, enter: true, click: true, arrow: true } },
  }),
  // On also where there is no window, as in tests.
  configExtension(HistoryExtension, { maxDepth: 100, disabled: false }),
  BlockIdExtension,
  ListsExtension,
  LinksExtension,
  MarkdownExtension,
  PromptExtension,
  ShortcutsExtension,
  PasteExtension,
  configExtension(InitialStateExtension, { updateOptions: { tag: [LOAD_TAG, HISTORY_MERGE_TAG], discrete: true } }),
]

export function entryExtension(document: RichText, editable: boolean) {
  return defineExtension({
    name: 'throughline/entry',
    namespace,
    theme: editorTheme,
    editable,
    dependencies: [...abilities, ClickAfterLastBlockExtension],
    $initialEditorState: () => $load(document, { parts: false }),
  })
}

export function storyExtension(document: RichText, editable: boolean) {
  return defineExtension({
    name: 'throughline/story',
    namespace,
    theme: editorTheme,
    editable,
    nodes: () => [PartNode],
    dependencies: [...abilities, SourcesExtension, PartsExtension],
    $initialEditorState: () => $load(document, { parts: true }),
  })
}

/** Through the nodes' own transforms, so that missing ids and parts are there from the first moment. */
function $load(document: RichText, holds: { parts: boolean }): void {
  const { root } = loadableDocument(document, holds)
  $getRoot()
    .clear()
    .append(...(root.children ?? []).map($parseSerializedNode))
}
