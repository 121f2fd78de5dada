/* Buttons that copy the words of another element; without script the words are there to be selected. */
for (const button of document.querySelectorAll('button[data-copy]')) {
  const words = document.getElementById(button.dataset.copy)
  const label = button.textContent
  let timer
  button.hidden = false
  button.addEventListener('click', async () => {
    const text = words.innerText.replace(/\s+/g, ' ').trim()
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      getSelection().selectAllChildren(words)
      if (!document.execCommand('copy')) return words.focus()
    }
    button.textContent = button.dataset.done
    clearTimeout(timer)
    timer = setTimeout(() => (button.textContent = label), 2000)
  })
}
