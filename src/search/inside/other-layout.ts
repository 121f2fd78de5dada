/** The Persian letters of ISIRI 9147 on the keys of a Latin keyboard. */
const keys: Record<string, string> = {
  q: 'ض',
  w: 'ص',
  e: 'ث',
  r: 'ق',
  t: 'ف',
  y: 'غ',
  u: 'ع',
  i: 'ه',
  o: 'خ',
  p: 'ح',
  '[': 'ج',
  ']': 'چ',
  a: 'ش',
  s: 'س',
  d: 'ی',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  j: 'ت',
  k: 'ن',
  l: 'م',
  ';': 'ک',
  "'": 'گ',
  z: 'ظ',
  x: 'ط',
  c: 'ز',
  v: 'ر',
  b: 'ذ',
  n: 'د',
  m: 'پ',
  ',': 'و',
  '`': 'پ',
  ' ': ' ',
}

/** What would stand there had the keyboard been Persian; undefined where something was typed that no such key is. */
export function typedOnOtherLayout(text: string): string | undefined {
  const letters = Array.from(text.toLowerCase(), (letter) => keys[letter])
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined
}
