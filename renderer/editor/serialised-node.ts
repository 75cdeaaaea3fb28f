import type { DocumentNode } from '../../shared/document.ts'

export function element(type: string): DocumentNode & { children: DocumentNode[] } {
  return { type, version: 1, direction: null, format: '', indent: 0, children: [] }
}

export function textNode(text: string, format = 0): DocumentNode {
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text }
}

export const lineBreak: DocumentNode = { type: 'linebreak', version: 1 }

/** All text below a node, gathered without recursion so that no depth can exhaust the stack. */
export function textOf(node: DocumentNode): string {
  const pieces: string[] = []
  const open = [node]
  for (let at = open.pop(); at; at = open.pop()) {
    if (typeof at.text === 'string') pieces.push(at.text)
    open.push(...childrenOf(at).toReversed())
  }
  return pieces.join(' ').toWellFormed()
}

export function childrenOf(node: DocumentNode): DocumentNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

export function isNode(value: unknown): value is DocumentNode {
  return isRecord(value) && typeof value.type === 'string'
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
