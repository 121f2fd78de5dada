/* The comment form with script: keeps the draft, renews the proof of work unseen, and sends until it has arrived. */
const form = document.querySelector('form[data-task]')
const { text, proof, key, form: token } = form.elements
const { task, worker, limit, sent, offline } = form.dataset
const [count, status] = form.querySelectorAll('output')
const place = 'comment:' + task
const now = Date.now
let until = 0,
  touched,
  solving,
  sending

const keep = () => {
  try {
    localStorage.setItem(place, JSON.stringify({ text: text.value, key: key.value, at: now() }))
  } catch {}
}
const tell = () => {
  count.value = (limit - [...text.value].length).toLocaleString(document.documentElement.lang)
}
const solve = () =>
  (solving ||= (async () => {
    const given = await (await fetch(task, { cache: 'no-store', signal: AbortSignal.timeout(5e3) })).json()
    key.value ||= given.key
    token.value ||= given.form
    const all = navigator.hardwareConcurrency > 3 ? 4 : 2
    const workers = []
    try {
      const { challenge } = given
      const solution = await new Promise((done, fail) => {
        while (workers.length < all) {
          const one = new Worker(worker)
          one.onmessage = (event) => done(event.data)
          one.onerror = fail
          one.postMessage([challenge.parameters, workers.push(one) - 1, all])
        }
      })
      proof.value = btoa(JSON.stringify({ challenge, solution }))
      until = now() + given.life
    } finally {
      workers.forEach((one) => one.terminate())
    }
  })().finally(() => (solving = 0)))
const renew = () => touched && now() > until - 6e4 && solve().catch(() => {})

try {
  const kept = JSON.parse(localStorage.getItem(place))
  if (now() - kept.at < 6048e5 && !text.value) {
    text.value = kept.text
    key.value = kept.key || key.value
  }
} catch {}
form.hidden = false
tell()
text.oninput = () => {
  tell()
  keep()
}
form.addEventListener('focusin', () => {
  touched = 1
  renew()
})
setInterval(renew, 3e4)
onpageshow = document.onvisibilitychange = renew
form.onsubmit = async (event) => {
  if (event.submitter?.name) return
  event.preventDefault()
  if (sending) return
  sending = 1
  status.value = sent
  try {
    if (now() > until - 5e3) await Promise.race([solve(), new Promise((done) => setTimeout(done, 5e3))]).catch(() => {})
    key.value ||= crypto.getRandomValues(new Uint32Array(4))
    keep()
    const reply = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
    if (reply.status > 499) throw 0
    if (!reply.ok) return form.submit()
    localStorage.removeItem(place)
    location.assign(reply.url)
  } catch {
    status.value = offline
    setTimeout(() => form.requestSubmit(), 5e3)
  }
  sending = 0
}
