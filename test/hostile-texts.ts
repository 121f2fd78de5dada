/** What strangers try, as the text of a comment. Each stays what it is: text. */
export const hostileTexts: readonly string[] = [
  ...[
    'img src=x onerror=',
    'svg onload=',
    'body onpageshow=',
    'details open ontoggle=',
    'video src=x onerror=',
    'input autofocus onfocus=',
  ].flatMap((opening) => [
    `<${opening}window.wrong=1>`,
    `<${opening}"window.wrong=1" />`,
    `"><${opening}window.wrong=1>`,
    `</textarea><${opening}window.wrong=1>`,
    `<${opening}window.wrong=1//`,
  ]),
  ...['script', 'xmp', 'style', 'noscript', 'iframe', 'title', 'template', 'math', 'plaintext'].flatMap((name) => [
    `<${name}>window.wrong=1</${name}>`,
    `</${name}><script>window.wrong=1</script>`,
    `<${name}><img src=x onerror=window.wrong=1></${name}>`,
    `<!--<${name}>--><script>window.wrong=1</script>`,
  ]),
  '<svg><style><img src=x onerror=window.wrong=1></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.wrong=1>',
  '<a href="javascript:window.wrong=1">بزن</a>',
  'javascript:window.wrong=1',
  'java\tscript:window.wrong=1',
  'data:text/html,<script>window.wrong=1</script>',
  'vbscript:window.wrong=1 //evil.example https:\\\\evil.example',
  'https://"onmouseover="window.wrong=1"/ و چیز دیگر',
  "https://example.org/'onclick='window.wrong=1 پس از آن",
  '{{constructor.constructor("window.wrong=1")()}} ${window.wrong=1} <%= 1 %>',
  '&lt;script&gt;window.wrong=1&lt;/script&gt; &#60;b&#62;',
  ']]><script>window.wrong=1</script>',
  "'; drop table comment; -- \u0027 or 1=1",
  '\u202eمتن وارونه\u202c و پس از آن',
  '\u2066\u2067\u2068 بی‌پایان و رها شده',
  `${'\u202e'.repeat(200)} واژه`,
  `ا${'\u064e'.repeat(400)} نشانه‌های پیاپی`,
  `Z${'\u0310'.repeat(300)}algo`,
  `${'ﷺ'.repeat(400)} بزرگ‌شونده`,
  '\u0000\u0008\u001b[31m رنگ پایانه \u007f\u0085',
  'یک\r\nBcc: x@y.example\r\n\r\nدو',
  '😀👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 شکلک‌ها',
  '\ud800 نیمه‌ای تنها \udc00',
  `${'('.repeat(2900)}`,
  `${'a'.repeat(2990)}!`,
  `${'<'.repeat(2000)}`,
  `${'https://'.repeat(300)}`,
  '__proto__',
  'constructor[prototype][x]=1',
  'می‌خواهم نیم‌فاصله‌هایم بماند',
]

/** Texts in which nothing can be seen. */
export const invisibleTexts: readonly string[] = [
  '',
  ' ',
  '\n\n\n',
  '\u200c'.repeat(500),
  '\u3164\u3164',
  '\u2800\u2800',
  '\u{e0041}\u{e0042}',
  '\u200b\ufeff\u2060',
  '\u00ad\u034f',
]

/** Names that are not taken. */
export const hostileNames: readonly string[] = [
  '',
  '\u200c\u200c',
  '\u2800',
  `ع${'\u064e'.repeat(300)}`,
  'ن'.repeat(41),
  'سارا',
  'سـارا',
  'س‌ارا',
  'ســـارا\u200f',
  'سَارا',
  'شهرداری ساحل آباد',
  'City Hall of Sahelabad',
  'СitY Hall оf Sahelabad',
]

/** Names that are odd and stay as they are. */
export const oddNames: readonly string[] = [
  '</title><script>window.wrong=1</script>',
  '"><a href=x>',
  'Bcc: x@y.example',
  '\u202eوارونه',
  '&lt;b&gt;',
]

/** What may come in place of a proof of work. */
export const hostileProofs: readonly string[] = [
  'null',
  'x',
  '{}',
  Buffer.from('null').toString('base64'),
  Buffer.from('{}').toString('base64'),
  Buffer.from('{"challenge":{}}').toString('base64'),
  Buffer.from('{"challenge":{"parameters":null,"signature":""},"solution":null}').toString('base64'),
  Buffer.from('{"__proto__":{"verified":true}}').toString('base64'),
  Buffer.from('['.repeat(1000)).toString('base64'),
  'A'.repeat(500_000),
]
