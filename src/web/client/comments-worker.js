/* One share of a proof of work (PBKDF2 over SHA-256): counters from `at` on, in steps of `all`. */
onmessage = async ({ data: [task, at, all] }) => {
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
  const nonce = bytes(task.nonce)
  const salt = bytes(task.salt)
  const password = new Uint8Array(nonce.length + 4)
  password.set(nonce)
  for (let counter = at; ; counter += all) {
    new DataView(password.buffer).setUint32(nonce.length, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: task.cost }
    const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, task.keyLength * 8))
    const derivedKey = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (derivedKey.startsWith(task.keyPrefix)) return postMessage({ counter, derivedKey })
  }
}
