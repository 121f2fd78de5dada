// What tests of the editor run inside a page. Each may use nothing from outside itself.

/**
 * Paste HTML into the text, as the clipboard would.
 * @param {Element} text
 * @param {string} html
 */
export function pasteHtml(text, html) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
