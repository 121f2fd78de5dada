/* Offer words that stand in the documents while a search is typed. The box does all it has to without this. */
const box = document.querySelector('#find-q')
const list = document.createElement('datalist')
list.id = 'find-q-words'
box.after(list)
box.setAttribute('list', list.id)
let asking
const offer = async (q) => {
  asking?.abort()
  asking = new AbortController()
  try {
    const answer = await fetch(`${box.dataset.words}?${new URLSearchParams({ q }).toString()}`, {
      signal: asking.signal,
    })
    const [, words] = answer.ok ? await answer.json() : [q, []]
    list.replaceChildren(...words.map((word) => new Option('', word)))
  } catch {
    /* A newer letter came first, or the line is down: the box goes on as it is. */
  }
}
let waiting
box.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => void offer(box.value), 120)
})
