/** A shortcut as this machine's keyboard has it: «Ctrl+B», or «⌘B». Names of keys are the same in every language. */
export function shortcutWords(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return isMac ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧') : keys.replace('Mod', 'Ctrl')
}
