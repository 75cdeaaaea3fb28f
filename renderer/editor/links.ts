import { $isLinkNode, LinkExtension, LinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  configExtension,
  createCommand,
  defineExtension,
  isDOMNode,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { isAllowedUrl } from './link-url.ts'

/** Asks the interface for an address: for the selected words, or the link that holds the caret. */
export const EDIT_LINK_COMMAND = createCommand<KeyboardEvent | null>('edit-link')

/** Somebody pressed Ctrl (Cmd) and clicked a link. */
export const OPEN_LINK_COMMAND = createCommand<string>('open-link')

export const LinksExtension = defineExtension({
  name: 'throughline/links',
  dependencies: [configExtension(LinkExtension, { validateUrl: isAllowedUrl })],
  register: editor =>
    mergeRegister(
      editor.registerNodeTransform(LinkNode, $dropForeignScheme),
      editor.registerCommand(CLICK_COMMAND, event => $openClicked(editor, event), COMMAND_PRIORITY_LOW),
    ),
})

export function $linkAtSelection(): LinkNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const found = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  return $isLinkNode(found) ? found : null
}

/** Null takes the link away and leaves its words. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => {
    const link = $linkAtSelection()
    link?.select(0, link.getChildrenSize())
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)
  })
}

/** Whatever way an address came in, only web and mail addresses stay; the words stay in any case. */
function $dropForeignScheme(link: LinkNode): void {
  if (isAllowedUrl(link.getURL())) return
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

function $openClicked(editor: LexicalEditor, event: MouseEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || !isDOMNode(event.target)) return false
  const node = $getNearestNodeFromDOMNode(event.target)
  const link = node && $findMatchingParent(node, $isLinkNode)
  if (!$isLinkNode(link)) return false
  event.preventDefault()
  return editor.dispatchCommand(OPEN_LINK_COMMAND, link.getURL())
}
