import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export function descendants(nodes: Tree.ChildNode[]): Tree.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...descendants(node.childNodes)] : []))
}

export function wordsOf(element: Tree.Element | undefined): string {
  return (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsOf(node) + gapAfter(node) : ''))
    .join('')
}

/** What stands in a paragraph of its own is parted from what follows. */
function gapAfter({ tagName }: Tree.Element): string {
  return tagName === 'p' ? ' ' : ''
}

export function attribute(element: Tree.Element | undefined, name: string): string {
  return element?.attrs.find((one) => one.name === name)?.value ?? ''
}
