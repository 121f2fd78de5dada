/** The classes a token may belong to, as bits. */
export const PREP = 1, AND = 2, ADVERB = 4, PRONOUN = 8, TITLE = 16, HONORIFIC = 32, GIVEN = 64, RA = 128, KE = 256, THIS = 512,
  COMMA = 1 << 10, STOP = 1 << 11, COLON = 1 << 12, OPEN = 1 << 13, CLOSE = 1 << 14, NEUTRAL_QUOTE = 1 << 15, PAREN_OPEN = 1 << 16, PAREN_CLOSE = 1 << 17, DASH = 1 << 18,
  ORGANISATION = 1 << 19, VERB = 1 << 20, PAPER = 1 << 21, PLURAL = 1 << 22, COUNTRY = 1 << 23, TIME = 1 << 24, SIGHT = 1 << 25, OWN = 1 << 26;

export const QUOTE = OPEN | CLOSE | NEUTRAL_QUOTE;
export const PAREN = PAREN_OPEN | PAREN_CLOSE;
export const MARK = COMMA | STOP | COLON | QUOTE | PAREN | DASH;
