/**
 * Letters of other scripts by the letter of ours they are taken for, after case and compatibility folding: the idea of the skeleton in
 * Unicode Technical Standard 39, with a table made for the scripts that meet on a Persian page.
 */
const LATIN = `
a=аαɑ b=вьβƅ c=сϲᴄ d=ԁɗ e=еεҽє g=ɡց h=һнհ i=іιɩї1|!l j=јϳ k=кκ m=мᴍ n=ոηпռ o=оοօσ0ө p=рρ q=ԛզ r=гᴦ s=ѕꜱ$5 t=тτ+7 u=υսцμʋ v=νѵ w=ԝωшѡ x=хχ× y=уγүʏ z=ᴢ`

const ARABIC = `
ا=ﺍٵ ب=ٮݐݑݒݓݔݕݖٻڀ ت=ټٺٽ ح=ځ خ=څڿ د=ډڊڋڌڍڎڏڈۮ ر=ڑڒړڔ ژ=ڙږ س=ښڛڜۺ ص=ڝڞۻ ط=ڟ ع=ڠۼ ف=ڡڢڣڤڥڦ ق=ٯڧڨ ک=ڪګڬڭڮݢ گ=ڰڱڲڳڴ ل=ڶڷڸ ن=ںڹڻڼڽ ه=ھہۂۿ و=ۄۅۉۊۏ ی=ېےٸۑ`

const look = new Map([...pairs(LATIN), ...pairs(ARABIC)])
/** Digits and Latin letters that stand for an Arabic letter when one of them stands on either side. */
const AMONG_ARABIC = new Map([
  ...'1li|!'.split('').map((sign): [string, string] => [sign, 'ا']),
  ...'5oO0'.split('').map((sign): [string, string] => [sign, 'ه']),
  ['v', 'و'],
  ['j', 'ر'],
])

/** The letter a folded letter is taken for. */
export function lookAlike(letter: string): string {
  return look.get(letter) ?? letter
}

/** The Arabic letter that a digit or Latin letter is taken for inside an Arabic word; the sign itself where there is none. */
export function lookAlikeAmongArabic(sign: string): string {
  return AMONG_ARABIC.get(sign) ?? sign
}

function pairs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s+/u)
    .flatMap((entry) => Array.from(entry.slice(2), (other): [string, string] => [other, entry.charAt(0)]))
}
