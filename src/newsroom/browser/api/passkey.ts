import { post } from './client.ts'

type CreationJson = PublicKeyCredentialCreationOptionsJSON
type RequestJson = PublicKeyCredentialRequestOptionsJSON

/** Whether this browser can keep or use a passkey here: only on https or localhost. */
export const hasPasskeys = (): boolean =>
  window.isSecureContext &&
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

/** Ask the device for a new passkey and keep it under a name. Throws `Refusal`, or a `DOMException` when the person gives up. */
export async function addPasskey(name: string): Promise<void> {
  const options = await post<CreationJson & { options?: CreationJson; id?: string }>('/passkey-challenges')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.options ?? options)
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  await post('/passkeys', { response: credential.toJSON(), name })
}

/** Sign in by a passkey of this device. Throws as `addPasskey`. */
export async function signInByPasskey(): Promise<void> {
  const options = await post<RequestJson & { options?: RequestJson }>('/passkey-challenges')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.options ?? options)
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  await post('/session/passkey', { response: credential.toJSON() })
}

/** The person closed the device's window; no error to show. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')
