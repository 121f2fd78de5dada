import { toLatinDigits } from '#persian/digits.ts'

/**
 * What was typed, alike for every keyboard on which the same keys were meant: compatibility forms unified (NFKC), Persian and Arabic
 * digits as Latin ones, Arabic ي, ى and ك as the Persian letters. Someone whose telephone writes «۱۲» signs in with the same password.
 */
export function foldTyping(text: string): string {
  return toLatinDigits(text.normalize('NFKC'))
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
}
