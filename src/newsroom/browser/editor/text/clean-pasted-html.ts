/**
 * HTML as Word, Google Docs and web pages put it on the clipboard, made ready for the schema: Word's comments and styles are gone, its
 * paragraphs that look like list items are list items. Runs in the browser.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, ''), 'text/html')
  for (const each of page.querySelectorAll(
    'style, script, meta, link, title, xml, form, nav, button, select, input, textarea, iframe, svg',
  ))
    each.remove()
  unwrapPlainBold(page)
  gatherWordLists(page)
  return page.body.innerHTML
}

/** Google Docs wraps everything in a bold that is not bold. */
function unwrapPlainBold(page: Document): void {
  for (const bold of page.querySelectorAll<HTMLElement>('b, strong')) {
    if (/^(normal|400)$/.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes)
  }
}

/** Word writes a list as paragraphs with a bullet or number typed before them. */
function gatherWordLists(page: Document): void {
  let list: HTMLElement | null = null
  for (const paragraph of page.querySelectorAll<HTMLElement>('p')) {
    if (
      !/MsoListParagraph/.test(paragraph.className) &&
      !/mso-list:\s*l\d/i.test(paragraph.getAttribute('style') ?? '')
    ) {
      list = null
      continue
    }
    const tag = /^\s*[\d۰-۹٠-٩]+[.)-]/.test(paragraph.textContent) ? 'ol' : 'ul'
    if (list === null || list.localName !== tag || list.nextElementSibling !== paragraph) {
      list = page.createElement(tag)
      paragraph.before(list)
    }
    list.append(itemOf(page, paragraph))
  }
}

function itemOf(page: Document, paragraph: HTMLElement): HTMLElement {
  for (const sign of paragraph.querySelectorAll<HTMLElement>('span'))
    if (/mso-list:\s*ignore/i.test(sign.getAttribute('style') ?? '')) sign.remove()
  const item = page.createElement('li')
  item.append(paragraph)
  return item
}

/** How many pictures a pasted page brings along; they are left out, since a foreign page's picture is not ours to show. */
export function countPictures(html: string): number {
  return new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img[src]').length
}
