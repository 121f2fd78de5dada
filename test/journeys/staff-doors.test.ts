import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { fa, type WordKey } from '../../src/newsroom/browser/words/fa.ts'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'
import { resetStaff } from '#staff/reset-staff.ts'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { goodPassword } from '../staff.ts'

test('the owner comes by the link, makes a passkey, enters by it, loses all, and begins anew', () =>
  withNewsroom(async (newsroom) => {
    const { page, wrongs } = await newsroom.page()
    await addDevice(page)
    await page.goto(await ownerLink(newsroom))
    await fill(page, 'account.name', 'بهنوش')
    await fill(page, 'session.login', 'behnoush')
    await fill(page, 'session.password', 'behnoush1234')
    await press(page, 'invitation.ownerVerb')
    await page.getByText('آسان حدس زده می‌شود').waitFor()
    await fill(page, 'session.password', goodPassword)
    await press(page, 'invitation.ownerVerb')
    await page.waitForURL('**/newsroom/documents')

    await page.goto('/newsroom/account')
    await press(page, 'passkey.add')
    await fill(page, 'passkey.name', 'کلید رومیزی')
    await press(page, 'passkey.addVerb')
    await page.getByRole('listitem').filter({ hasText: 'کلید رومیزی' }).waitFor()

    await page.context().clearCookies()
    await page.goto('/newsroom/sign-in')
    await press(page, 'session.byPasskey')
    await page.waitForURL('**/newsroom/documents')

    await page.context().clearCookies()
    await page.goto(await resetLink(newsroom))
    await fill(page, 'account.newPassword', 'پنج پرنده بر بام')
    await press(page, 'invitation.resetVerb')
    await page.waitForURL('**/newsroom/documents')
    await page.goto('/newsroom/account')
    await page.getByText(fa['passkey.none']).waitFor()

    await page.context().clearCookies()
    await page.goto('/newsroom/sign-in')
    await press(page, 'session.byPasskey')
    await page.getByText('کلید عبور پذیرفته نشد').waitFor()
    assert.deepEqual(wrongs, [])
  }))

test('five wrong passwords are answered alike, the sixth with the time to wait', () =>
  withNewsroom(async (newsroom) => {
    await newsroom.pageOf()
    const { page } = await newsroom.page()
    await page.goto('/newsroom/sign-in')
    await fill(page, 'session.login', 'sara')
    for (const said of [...Array<string>(5).fill('نام کاربری یا گذرواژه درست نیست'), '۱۵ ثانیهٔ دیگر']) {
      await fill(page, 'session.password', 'یک گذرواژهٔ نادرست')
      const answered = page.waitForResponse('**/api/v1/session')
      await page.getByRole('button', { name: fa['session.signIn'], exact: true }).click()
      await answered
      await page.getByText(said).waitFor()
    }
  }))

test('what a form may not send is said in the language of the interface, until it is mended', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.pageOf()
    await page.goto('/newsroom/mail')
    const mail = page.locator('input[type=email]')
    const told = () => mail.evaluate<string, { validationMessage: string }>((input) => input.validationMessage)
    const send = () => page.getByRole('button', { name: fa['action.save'], exact: true }).click()
    await page.locator('main input[required]').first().fill('mail.example.org')
    await send()
    assert.equal(await told(), fa['amiss.empty'])
    await mail.pressSequentially('sara')
    assert.equal(await told(), fa['amiss.mail'])
    await mail.fill('sara@example.org')
    assert.equal(await told(), '')
    await mail.fill('')
    await send()
    assert.equal(await told(), fa['amiss.empty'])
  }))

/** A device with a finger that is always the right one (WebAuthn Level 3, 11). */
async function addDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
}

async function ownerLink({ office }: Newsroom): Promise<string> {
  const link = await office.store.transact((tx) => ensureOwnerInvitation(tx))
  return `/newsroom/invitation/${link?.secret}`
}

async function resetLink({ office }: Newsroom): Promise<string> {
  const { secret } = await office.store.transact((tx) => resetStaff(tx, { login: 'behnoush', by: null }))
  return `/newsroom/invitation/${secret}`
}

async function press(page: Page, key: WordKey): Promise<void> {
  await page.getByRole('button', { name: fa[key], exact: true }).last().click()
}

async function fill(page: Page, label: WordKey, text: string): Promise<void> {
  await page.getByLabel(fa[label], { exact: true }).fill(text)
}
