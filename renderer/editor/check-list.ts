import { DOMRenderExtension, domOverride } from '@lexical/html'
import { $isListNode, CheckListExtension, ListItemNode, ListNode } from '@lexical/list'
import { configExtension, defineExtension } from 'lexical'

/** In a checklist each item is a checkbox, which the item of an HTML list may not be; so it is drawn without one. */
export const CheckListsExtension = defineExtension({
  name: 'throughline/check-lists',
  dependencies: [
    CheckListExtension,
    configExtension(DOMRenderExtension, {
      overrides: [
        domOverride([ListNode], {
          $createDOM: (node, $next) => {
            const list = $next()
            if (node.getListType() !== 'check') return list
            const group = plainElement(list)
            group.setAttribute('role', 'group')
            group.setAttribute('aria-label', 'Checklist')
            // Lexical's checklist finds its items by this.
            return Object.assign(group, { __lexicalListType: 'check' })
          },
        }),
        domOverride([ListItemNode], {
          $createDOM: (node, $next) => {
            const item = $next()
            const list = node.getParent()
            return $isListNode(list) && list.getListType() === 'check' ? plainElement(item) : item
          },
        }),
      ],
    }),
  ],
})

function plainElement(element: HTMLElement): HTMLElement {
  const plain = document.createElement('div')
  for (const { name, value } of element.attributes)
    if (name !== 'style' && name !== 'value') plain.setAttribute(name, value)
  return plain
}
