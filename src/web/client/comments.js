/* On the page: the comment form with script; it keeps the draft, renews the proof of work unseen, and sends until it has arrived. Who has been writing for longer than the form's own time can tell (the network was away, a draft came back) is not sent as too quick. As a worker: the proof, PBKDF2 over SHA-256, four derivations under way at a time: a browser with one thread for them is never kept waiting, one with several uses them. */
if (self.document) {
  const form = document.querySelector('form[data-task]')
  const { text, proof, key, form: token } = form.elements
  const { task, worker, limit, sent, offline } = form.dataset
  const [count, status] = form.querySelectorAll('output')
  const now = Date.now
  const later = (ms) => new Promise((done) => setTimeout(done, ms))
  let until = 0
  let began, ripe, touched, solving, sending

  const keep = (isSent) => {
    try {
      if (isSent) delete localStorage[task]
      else localStorage[task] = JSON.stringify([text.value, key.value, now()])
    } catch {}
  }
  const tell = () => {
    count.value = (limit - [...text.value].length).toLocaleString(count.closest('[lang]').lang, { useGrouping: false })
  }
  const solve = () =>
    (solving ||= (async () => {
      const given = await (await fetch(task, { signal: AbortSignal.timeout(5e3) })).json()
      const { challenge } = given
      key.value ||= given.key
      token.value ||= ((ripe = later(3100)), given.form)
      const solver = new Worker(worker)
      try {
        const { data: solution } = await new Promise((done, fail) => {
          solver.onmessage = done
          solver.onerror = fail
          solver.postMessage(challenge.parameters)
        })
        proof.value = btoa(JSON.stringify({ challenge, solution }))
        until = now() + given.life
      } finally {
        solver.terminate()
      }
    })()
      .catch(() => {})
      .finally(() => (solving = 0)))
  const renew = () => touched && now() > until - 6e4 && solve()

  try {
    const [draft, its, at] = JSON.parse(localStorage[task])
    if (now() - at < 6048e5 && !text.value) {
      text.value = draft
      key.value = its || key.value
      began = at
    }
  } catch {}
  form.hidden = false
  tell()
  text.oninput = () => {
    tell()
    keep()
  }
  form.addEventListener('focusin', () => renew((touched = began ||= now())))
  setInterval(renew, 3e4)
  onpageshow = ononline = document.onvisibilitychange = renew
  form.onsubmit = async (event) => {
    if (event.submitter?.name) return
    event.preventDefault()
    if (sending) return
    sending = 1
    status.value = sent
    try {
      if (now() > until - 5e3) await Promise.race([solve(), later(5e3)])
      if (now() > began + 3e3) await ripe
      key.value ||= crypto.getRandomValues(new Uint32Array(4))
      keep()
      const reply = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      if (reply.status > 499) throw 0
      if (!reply.ok) return form.submit()
      keep(1)
      location = reply.url
    } catch {
      status.value = offline
      setTimeout(() => form.requestSubmit(), 5e3)
    }
    sending = 0
  }
} else {
  onmessage = ({ data: task }) => {
    if (!crypto.subtle) throw 0
    const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
    const salt = bytes(task.salt)
    let next = 0
    const derive = async () => {
      const counter = next++
      const password = bytes(task.nonce + counter.toString(16).padStart(8, 0))
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
      const derived = await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: task.cost },
        key,
        task.keyLength * 8,
      )
      const derivedKey = [...new Uint8Array(derived)].map((byte) => byte.toString(16).padStart(2, 0)).join('')
      if (derivedKey.startsWith(task.keyPrefix)) postMessage({ counter, derivedKey })
      else void derive()
    }
    for (let lanes = 4; lanes--;) void derive()
  }
}
