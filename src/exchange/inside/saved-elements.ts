import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** All elements among some nodes and within them, in their order. */
export function descendants(nodes: Tree.ChildNode[]): Tree.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...descendants(node.childNodes)] : []))
}

/** The words of an element, what lies outside the text among them. */
export function wordsOf(element: Tree.Element | undefined): string {
  return (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsOf(node) + gapAfter(node) : ''))
    .join('')
}

/** What stands in a paragraph of its own is parted from what follows. */
function gapAfter({ tagName }: Tree.Element): string {
  return tagName === 'p' ? ' ' : ''
}

/** What an attribute says; empty where it is not there. */
export function attribute(element: Tree.Element | undefined, name: string): string {
  return element?.attrs.find((one) => one.name === name)?.value ?? ''
}

/** Words as they are read: on one line, with single gaps. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
