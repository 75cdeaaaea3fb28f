import type { EditorThemeClasses } from 'lexical'

/** Class names of editor.css. */
export const editorTheme: EditorThemeClasses = {
  blockCursor: 'editor-block-cursor',
  paragraph: 'editor-paragraph',
  heading: { h1: 'editor-h1', h2: 'editor-h2', h3: 'editor-h3' },
  quote: 'editor-quote',
  link: 'editor-link',
  list: {
    ul: 'editor-list',
    ol: 'editor-list',
    listitem: 'editor-item',
    listitemChecked: 'editor-item-checked',
    listitemUnchecked: 'editor-item-unchecked',
    nested: { listitem: 'editor-item-nested' },
  },
  text: {
    bold: 'editor-bold',
    italic: 'editor-italic',
    underline: 'editor-underline',
    strikethrough: 'editor-strikethrough',
    underlineStrikethrough: 'editor-underline-strikethrough',
    code: 'editor-code',
  },
}
