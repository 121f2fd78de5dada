import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { authenticator } from '../../test/authenticator.ts'
import { kinds, withOffice, type Office } from '../../test/office.ts'
import { goodPassword, openingOwner } from '../../test/staff.ts'
import { acceptInvitation } from './accept-invitation.ts'
import type { Account } from './account.ts'
import { addPasskey, offerPasskey } from './add-passkey.ts'
import { changeAccount, changeRole, reinstateAccount, suspendAccount } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { endSession, endSessions } from './end-session.ts'
import { sessionId } from './find-session.ts'
import { ensureOwnerInvitation, inviteStaff, removeInvitation } from './invite-staff.ts'
import { renamePasskey } from './list-passkeys.ts'
import { removePasskey, removePasskeysOf } from './remove-passkey.ts'
import { resetStaff } from './reset-staff.ts'
import { signIn } from './sign-in.ts'
import { offerPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts'
import { startSession } from './start-session.ts'

const publicUrl = 'http://localhost:3000'
const network = '192.0.2.0/24'

/** The owner بهنوش and the editor سارا, who is signed in and has a passkey; a link that waits for somebody. */
interface Cast {
  owner: Account
  sara: Account
  token: string
  passkey: string
  phone: ReturnType<typeof authenticator>
  link: { id: string; secret: string }
}

type Scene = (office: Office, cast: Cast) => Promise<() => Promise<unknown>>

/** Every verb of the room that changes an account, a passkey, a session or a link: what is prepared, and the verb itself. */
const changing: Record<string, Scene> = {
  acceptInvitation:
    async ({ store }, { link }) =>
    () =>
      acceptInvitation(store, {
        ...link,
        login: 'behrouz',
        name: 'بهروز',
        password: goodPassword,
        language: 'fa',
        device: '',
      }),
  addPasskey: async ({ store }, { sara }) => {
    const options = await store.transact((tx) => offerPasskey(tx, { account: sara, publicUrl, officeName: 'دفتر' }))
    const response = authenticator().register(options)
    return () => addPasskey(store, { account: sara.id, response, name: 'کلید', publicUrl })
  },
  changeAccount:
    async ({ store }, { sara }) =>
    () =>
      store.transact((tx) => changeAccount(tx, { account: sara.id, name: 'سارا ب.', language: 'en', by: sara.id })),
  changePassword:
    async ({ store }, { sara, token }) =>
    () =>
      changePassword(store, {
        account: sara.id,
        current: goodPassword,
        next: 'هفت گربه روی دیوار',
        session: sessionId(token),
        network,
      }),
  changeRole:
    async ({ store }, { sara, owner }) =>
    () =>
      store.transact((tx) => changeRole(tx, { account: sara.id, role: 'owner', by: owner.id })),
  endSession:
    async ({ store }, { sara, token }) =>
    () =>
      store.transact((tx) => endSession(tx, { account: sara.id, session: sessionId(token) })),
  endSessions:
    async ({ store }, { sara }) =>
    () =>
      store.transact((tx) => endSessions(tx, { account: sara.id, by: sara.id })),
  ensureOwnerInvitation: async ({ store }, { owner }) => {
    await store.transact((tx) =>
      tx.sql.updateTable('account').set({ role: 'editor' }).where('id', '=', owner.id).execute(),
    )
    return () => store.transact((tx) => ensureOwnerInvitation(tx))
  },
  inviteStaff:
    async ({ store }, { owner }) =>
    () =>
      store.transact((tx) => inviteStaff(tx, { kind: 'editor', note: '', by: owner.id })),
  reinstateAccount: async ({ store }, { sara, owner }) => {
    await store.transact((tx) => suspendAccount(tx, { account: sara.id, by: owner.id }))
    return () => store.transact((tx) => reinstateAccount(tx, { account: sara.id, by: owner.id }))
  },
  removeInvitation:
    async ({ store }, { owner, link }) =>
    () =>
      store.transact((tx) => removeInvitation(tx, { id: link.id, by: owner.id })),
  removePasskey:
    async ({ store }, { sara, passkey }) =>
    () =>
      store.transact((tx) => removePasskey(tx, { account: sara.id, passkey })),
  removePasskeysOf:
    async ({ store }, { sara, owner }) =>
    () =>
      store.transact((tx) => removePasskeysOf(tx, { account: sara.id, by: owner.id })),
  renamePasskey:
    async ({ store }, { sara, passkey }) =>
    () =>
      store.transact((tx) => renamePasskey(tx, { account: sara.id, passkey, name: 'تلفن نو' })),
  resetStaff:
    async ({ store }) =>
    () =>
      store.transact((tx) => resetStaff(tx, { login: 'sara', by: null })),
  signIn:
    async ({ store }) =>
    () =>
      signIn(store, { login: 'sara', password: goodPassword, network, device: '' }),
  signInWithPasskey: async ({ store }, { phone }) => {
    const response = phone.signIn(await store.transact((tx) => offerPasskeySignIn(tx, publicUrl)))
    return () => signInWithPasskey(store, { response, publicUrl, device: '' })
  },
  startSession:
    async ({ store }, { sara }) =>
    () =>
      store.transact((tx) => startSession(tx, { account: sara.id, device: '', means: 'password' })),
  suspendAccount:
    async ({ store }, { sara, owner }) =>
    () =>
      store.transact((tx) => suspendAccount(tx, { account: sara.id, by: owner.id })),
}

/** What only reads, computes, notes that a session is in use, or forgets what has run out. */
const harmless = [
  'appendAudit',
  'findInvitation',
  'findSession',
  'foldLogin',
  'hasPasskeys',
  'hashPassword',
  'isDue',
  'keepSession',
  'listAccounts',
  'listAudit',
  'listInvitations',
  'listPasskeys',
  'listSessions',
  'may',
  'needsOwner',
  'offerPasskey',
  'offerPasskeySignIn',
  'readLogin',
  'readName',
  'readPasskeyName',
  'refuseWeakPassword',
  'removeExpired',
  'requireMay',
  'sessionId',
  'verifyPassword',
]

test('every verb of the room is known to this law', async () => {
  const files = globSync('src/staff/*.ts', { exclude: ['**/*.test.ts'] })
  const modules = await Promise.all(files.map((file) => import(`../../${file}`) as Promise<Record<string, unknown>>))
  const verbs = modules.flatMap((module) => Object.keys(module).filter((name) => typeof module[name] === 'function'))
  assert.deepEqual(verbs.toSorted(), [...Object.keys(changing), ...harmless].toSorted())
})

for (const [verb, scene] of Object.entries(changing)) {
  for (const kind of kinds) {
    test(`${verb} appends its audit row, or changes nothing [${kind}]`, () =>
      withOffice(kind, async (office) => {
        const act = await scene(office, await castOf(office))
        const before = await accountsOf(office)
        await moveAudit(office, 'audit', 'audit_away')
        await assert.rejects(act, 'with no audit to write to, the verb fails')
        await moveAudit(office, 'audit_away', 'audit')
        assert.deepEqual(await accountsOf(office), before)
        const audits = await countAudits(office)
        const again =
          verb === 'addPasskey' || verb === 'signInWithPasskey' ? await scene(office, castAgain(office)) : act
        await again()
        assert.notDeepEqual(await accountsOf(office), before, 'it did change something')
        assert.ok((await countAudits(office)) > audits)
      }))
  }
}

const known = new WeakMap<Office, Cast>()

async function castOf(office: Office): Promise<Cast> {
  const { store } = office
  const { account: owner } = await openingOwner(office)
  const invite = () => store.transact((tx) => inviteStaff(tx, { kind: 'editor', note: '', by: owner.id }))
  const who = { login: 'sara', name: 'سارا', password: goodPassword, language: 'fa', device: '' } as const
  const { account: sara, token } = await acceptInvitation(store, { ...(await invite()), ...who })
  const phone = authenticator()
  const options = await store.transact((tx) => offerPasskey(tx, { account: sara, publicUrl, officeName: 'دفتر' }))
  const passkey = await addPasskey(store, {
    account: sara.id,
    response: phone.register(options),
    name: 'تلفن',
    publicUrl,
  })
  const cast = { owner, sara, token, passkey, phone, link: await invite() }
  known.set(office, cast)
  return cast
}

/** A challenge is spent whatever becomes of its answer, so these verbs are prepared anew. */
function castAgain(office: Office): Cast {
  return known.get(office) as Cast
}

async function accountsOf({ store: { read } }: Office) {
  return {
    accounts: await read.selectFrom('account').selectAll().orderBy('id').execute(),
    passkeys: await read.selectFrom('passkey').select(['id', 'account', 'publicKey', 'name']).orderBy('id').execute(),
    sessions: await read.selectFrom('session').select(['id', 'account']).orderBy('id').execute(),
    invitations: await read.selectFrom('invitation').selectAll().orderBy('id').execute(),
  }
}

async function moveAudit({ store }: Office, from: string, to: string): Promise<void> {
  await store.transact((tx) => sql`alter table ${sql.id(from)} rename to ${sql.id(to)}`.execute(tx.sql))
}

async function countAudits({ store }: Office): Promise<number> {
  return (await store.read.selectFrom('audit').select('id').execute()).length
}
