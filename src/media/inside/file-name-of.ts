/**
 * A file's name as its sender gave it: the last part of a path, without invisible commands (the half-space and its sister stay), at most
 * 200 characters; «file» where nothing is left.
 */
export function fileNameOf(text: string): string {
  const name = text.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const shown = name.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...shown].slice(0, 200).join('') || 'file'
}
