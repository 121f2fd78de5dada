import type { FoldRule } from './apply-fold-rule.ts'
import { GROUP_MARK, HALF_SPACE } from './fold-letter.ts'

export type HalfSpace = 'space' | 'nothing' | 'keep'

/** Arabic words in ة that Persian writes with ت («حجة» is «حجت»); all others are written with ه («دائرة» is «دائره»). */
const WITH_TEH =
  'حج|ای|رحم|نعم|عز|قدر|دول|حضر|ام|شریع|ولای|خلاف|نصر|حکم|عبر|شوک|هدای|امان|حرک|صور|جنای|خیان|تجار|زیار|عباد|شهاد|سعاد|امام|نبو|بیع|سن|بهج|دلال|عنای|روای|برک|حشم|حقیق|معرف|جماع|وحد|دق|حیر|غیب|فطر|قسم|مل|مد|نسب|نی'
const WORD = /[\p{L}\p{N}]/u

const constant = (needs: string, pattern: RegExp, text: string): FoldRule => ({ needs, pattern, becomes: () => text })

/**
 * The folds that need the neighbours, in order. The order is what makes folding twice the same as once: gaps are
 * settled before separators, since a lost half-space can bring two digits together.
 */
export function foldRules(halfSpace: HalfSpace): FoldRule[] {
  const gap = { space: ' ', nothing: '', keep: HALF_SPACE }[halfSpace]
  // Half-spaces that are about to go stand between no two letters.
  const lost = halfSpace === 'nothing' ? `${HALF_SPACE}*` : ''
  return [
    constant('\u0654', /ی\u0654+/gu, 'ئ'),
    constant('\u0654', /\u0654+/gu, ''),
    constant('ء', /ء+/gu, ''),
    constant('ئ', /ئ(?=[وؤ]ا)/gu, ''),
    constant('ئؤ', /ئ(?=[وؤ])|ؤ/gu, 'و'),
    constant('ئ', /(?<=[بپتثجچحخدذرزژسشصضطظعغفقکگلمنهی])ئ(?=[تة])|(?<=مس)ئ(?=ل)/gu, 'ا'),
    constant('ئ', /ئ/gu, 'ی'),
    { needs: 'ة', pattern: new RegExp(`(?<=(?<![\\p{L}])(?:${WITH_TEH})|ا)ة`, 'gu'), becomes: () => 'ت' },
    constant('ة', /ة/gu, 'ه'),
    constant('ه', new RegExp(`(?<=\\p{L}${lost}ه)(?:[ ${HALF_SPACE}]+ی)+(?![\\p{L}\\p{N}])`, 'gu'), ''),
    {
      needs: ` ${HALF_SPACE}`,
      // One space between two words stays, and is not looked at.
      pattern: new RegExp(`[ ${HALF_SPACE}]{2,}|${HALF_SPACE}|^ | $`, 'gu'),
      becomes: (match, before, after) => {
        if (before === '' || after === '') return ''
        if (match.includes(' ')) return ' '
        return WORD.test(before) && WORD.test(after) ? gap : ''
      },
      gap: true,
    },
    constant(GROUP_MARK, new RegExp(`(?<=[0-9])${GROUP_MARK}(?=[0-9])`, 'gu'), ''),
    constant(GROUP_MARK, new RegExp(GROUP_MARK, 'gu'), ','),
    {
      needs: ',',
      pattern: /(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/gu,
      becomes: (match) => match.replaceAll(',', ''),
    },
  ]
}
