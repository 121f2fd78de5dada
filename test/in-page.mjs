// What tests run inside a page. Each may use nothing from outside itself.

/** Whether the screen has its name and nothing on it is still being fetched. */
export function isSettled() {
  return document.querySelector('h1') !== null && document.querySelector('.waiting') === null
}

/**
 * Whether just these words are selected.
 * @param {string} words
 */
export function isSelected(words) {
  return getSelection().toString() === words
}

/** The colour of the page under everything. */
export function colourOfPaper() {
  return getComputedStyle(document.documentElement).backgroundColor
}

/** By how many pixels the page is wider than its window. */
export function excessWidth() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/**
 * Words on the page that do not stand in the pseudo-locale's brackets. What is not the interface's own is left out: names (`bdi`), dates
 * (`time`), text with a language of its own, code, keys, names of languages in themselves, what the server and the browser say, and what somebody typed.
 * @returns {string[]}
 */
export function strayWords() {
  const others =
    '[lang]:not(html), .ProseMirror, bdi, time, code, script, style, noscript, option, [data-own-name], [data-from-server], .date-grid, .date-dialog h2, .date-segments'
  const hasStray = (text) =>
    /\p{L}/u.test(
      text
        .replace(/⟦[^⟦⟧]*⟧/g, '')
        .replace(/\((?:(?:Ctrl|Shift|Alt)\+)+\S+\)/g, '')
        .replace(/[A-Za-z0-9.@_-]*[\d@_][A-Za-z0-9.@_-]*/g, ''),
    )
  const stray = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    if (node.parentElement?.closest(others) === null && hasStray(text)) {
      stray.push(`${text.trim()} in ${node.parentElement.outerHTML.slice(0, 120)}`)
    }
  }
  for (const option of document.querySelectorAll('option:not([data-from-browser] option):not(option[data-named])')) {
    if (hasStray(option.textContent ?? '')) stray.push(`option ${option.textContent ?? ''}`)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (
      element.closest(
        '[lang]:not(html), bdi, time, .date-dialog [role="application"], .date-segments, .picture-frame',
      ) !== null
    )
      continue
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name) ?? ''
      if (hasStray(value)) stray.push(`${name} ${value} of ${element.outerHTML.slice(0, 120)}`)
    }
  }
  return stray
}

/**
 * Select words in the editor: those given, or from them to the last letter of their paragraph.
 * @param {{ words: string, toEnd: boolean }} wish
 */
export function selectWords({ words, toEnd }) {
  const paragraph = [...document.querySelectorAll('.ProseMirror p')].find((one) => one.textContent.includes(words))
  if (paragraph === undefined) throw new Error(`No paragraph says «${words}».`)
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent.indexOf(words)
    if (at < 0) continue
    paragraph.closest('.ProseMirror').focus()
    getSelection().setBaseAndExtent(node, at, node, toEnd ? node.textContent.length - 1 : at + words.length)
    return
  }
}
