import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { withNewsroom, type Newsroom } from '../newsroom.ts'

const password = 'صندلی آبی کنار دریا'

test('the first owner comes in by a link, invites an editor, and suspends and resets her', () =>
  withNewsroom(async (newsroom) => {
    const behrouz = await newsroom.page()
    await behrouz.page.goto('/newsroom/')
    await behrouz.page.getByRole('heading', { name: 'این دفتر هنوز مسئولی ندارد' }).waitFor()
    await behrouz.page.goto(await ownerLink(newsroom))
    await fillIn(behrouz.page, { name: 'بهروز', login: 'behrouz' })
    await behrouz.page.getByRole('heading', { name: 'سندها' }).waitFor()
    await behrouz.page.getByRole('heading', { name: 'هنوز سندی نیست' }).waitFor()

    const link = await invite(behrouz.page, 'همکار تازه')
    const sara = await newsroom.page()
    await sara.page.goto(link)
    await sara.page.getByRole('heading', { name: 'پیوستن به دفتر' }).waitFor()
    await fillIn(sara.page, { name: 'سارا', login: 'sara', password: 'کوتاه' })
    await sara.page.getByText('گذرواژه باید دست‌کم').waitFor()
    await sara.page.getByLabel('گذرواژه').fill(password)
    await sara.page.getByRole('button', { name: 'ساختن حساب و ورود' }).click()
    await sara.page.getByRole('heading', { name: 'سندها' }).waitFor()
    assert.equal(
      await sara.page.getByRole('link', { name: 'همکاران' }).count(),
      0,
      'an editor does not manage the staff',
    )

    await behrouz.page.goto('/newsroom/staff')
    const row = behrouz.page.getByRole('listitem').filter({ has: behrouz.page.getByText(/^sara$/) })
    const suspends = row.getByRole('button', { name: 'معلق کردن' })
    await suspends.waitFor()
    // The accounts as they are now arrive late: when the button that asked, and then goes, has the focus back.
    await behrouz.page.route('**/api/v1/accounts*', async (route) => {
      await suspends.and(behrouz.page.locator(':focus')).waitFor()
      await route.continue()
    })
    await suspends.click()
    await behrouz.page.getByRole('alertdialog').getByRole('button', { name: 'معلق کردن' }).click()
    await row.getByText('معلق').waitFor()
    await behrouz.page.locator('#screen h1:focus').waitFor()
    await behrouz.page.unroute('**/api/v1/accounts*')
    await sara.page.goto('/newsroom/documents')
    await sara.page.getByRole('heading', { name: 'ورود' }).waitFor()

    await row.getByRole('button', { name: 'رفع تعلیق' }).click()
    await row.getByRole('button', { name: 'بازنشانی' }).click()
    await behrouz.page.getByRole('button', { name: 'ساختن پیوند' }).click()
    const reset = await behrouz.page.getByLabel('پیوند یک‌بارمصرف').inputValue()
    await sara.page.goto(reset)
    await sara.page.getByLabel('گذرواژهٔ تازه').fill('نیمکت سبز زیر باران')
    await sara.page.getByRole('button', { name: 'گذاشتن گذرواژه و ورود' }).click()
    await sara.page.getByRole('heading', { name: 'سندها' }).waitFor()
    await sara.page.goto(reset)
    await sara.page.getByRole('heading', { name: 'این پیوند کار نمی‌کند' }).waitFor()
    await sara.page.goto(reset.slice(0, -1))
    await sara.page.getByText('هر پیوند یک بار').waitFor()
    assert.equal(await sara.page.getByRole('alert').count(), 0, 'a link that was cut off asks nobody to sign in first')
    assert.deepEqual([...behrouz.wrongs, ...sara.wrongs], [])
  }))

test('a server that does not answer is told before anybody is signed in, with a way on', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.page()
    await page.route('**/api/v1/session', (route) => route.abort())
    await page.goto('/newsroom/people')
    await page.getByRole('main').getByRole('heading', { name: 'این صفحه باز نشد' }).waitFor()
    await page.unroute('**/api/v1/session')
    await page.getByRole('button', { name: 'دوباره', exact: true }).click()
    await page.getByRole('heading', { name: 'این دفتر هنوز مسئولی ندارد' }).waitFor()
  }))

test('a passkey is kept on the device, and signs in by itself', () =>
  withNewsroom(async (newsroom) => {
    const { page, wrongs } = await newsroom.page()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    })
    await page.goto(await ownerLink(newsroom))
    await fillIn(page, { name: 'بهروز', login: 'behrouz' })
    await page.getByRole('link', { name: 'بهروز' }).click()
    await page.getByRole('button', { name: 'افزودن کلید عبور' }).click()
    await page.getByLabel('نام کلید عبور').fill('تلفن من')
    await page.getByRole('button', { name: 'ساختن در این دستگاه' }).click()
    await page.getByRole('listitem').filter({ hasText: 'تلفن من' }).waitFor()
    await page.getByRole('button', { name: 'خروج', exact: true }).click()
    await page.getByRole('button', { name: 'ورود با کلید عبور' }).click()
    await page.getByRole('heading', { name: 'سندها' }).waitFor()
    assert.deepEqual(wrongs, [])
  }))

test('the language is kept on the account, and wrong passwords are told in it', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.page()
    await page.goto(await ownerLink(newsroom))
    await fillIn(page, { name: 'بهروز', login: 'behrouz' })
    await page.getByRole('heading', { name: 'سندها' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    assert.equal(await page.locator('html').getAttribute('dir'), 'ltr')
    await page.getByRole('button', { name: 'Sign out' }).click()

    const elsewhere = await newsroom.page()
    await elsewhere.page.goto('/newsroom/people')
    await signIn(elsewhere.page, 'behrouz', 'نه این نیست اصلاً')
    await elsewhere.page.getByRole('alert').getByText('نام کاربری یا گذرواژه درست نیست').waitFor()
    await signIn(elsewhere.page, 'behrouz', password)
    await elsewhere.page.getByRole('heading', { name: 'People' }).waitFor()
  }))

test('a session that ends while somebody works is begun again in place, and nothing typed is lost', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.page()
    await page.goto(await ownerLink(newsroom))
    await fillIn(page, { name: 'بهروز', login: 'behrouz' })
    await page.getByRole('link', { name: 'موضوع‌ها' }).click()
    await page.getByRole('link', { name: 'موضوع تازه' }).first().click()
    await page.getByLabel('نام', { exact: true }).fill('آب شهر')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'ساختن' }).click()
    const again = page.getByRole('alertdialog', { name: 'نشست شما پایان یافته' })
    await again.getByLabel('گذرواژه').fill(password)
    await again.getByRole('button', { name: 'ورود', exact: true }).click()
    await again.waitFor({ state: 'detached' })
    assert.equal(await page.getByLabel('نام', { exact: true }).inputValue(), 'آب شهر')
    await page.getByRole('button', { name: 'ساختن' }).click()
    await page.getByRole('heading', { name: 'آب شهر' }).waitFor()
  }))

test('an answer that was on its way when the session began again does not end it anew', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await newsroom.page()
    await page.goto(await ownerLink(newsroom))
    await fillIn(page, { name: 'بهروز', login: 'behrouz' })
    await page.getByRole('link', { name: 'موضوع‌ها' }).click()
    await page.getByRole('heading', { name: 'موضوع‌ها' }).waitFor()
    const late = Promise.withResolvers<void>()
    await page.route(
      (url) => url.pathname === '/api/v1/topics' && url.searchParams.get('q') === 'آ',
      async (route) => {
        const refused = await route.fetch()
        await late.promise
        await route.fulfill({ response: refused })
      },
    )
    await page.context().clearCookies()
    const asked = page.waitForRequest(/\/topics\?.*q=%D8%A2(&|$)/)
    await page.getByRole('searchbox').fill('آ')
    await asked
    await page.getByRole('searchbox').fill('آب')
    const again = page.getByRole('alertdialog', { name: 'نشست شما پایان یافته' })
    await again.getByLabel('گذرواژه').fill(password)
    await again.getByRole('button', { name: 'ورود', exact: true }).click()
    await again.waitFor({ state: 'detached' })
    const answered = page.waitForResponse((response) => response.status() === 401)
    late.resolve()
    await (await answered).finished()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    assert.equal(await again.count(), 0)
  }))

async function ownerLink({ office, house }: Newsroom): Promise<string> {
  const invitation = await office.store.transact((tx) => ensureOwnerInvitation(tx))
  assert.ok(invitation, 'there is no owner yet')
  return invitationAddress(house, invitation.secret)
}

async function fillIn(page: Page, given: { name: string; login: string; password?: string }): Promise<void> {
  await page.getByLabel('نام', { exact: true }).fill(given.name)
  await page.getByLabel('نام کاربری').fill(given.login)
  await page.getByLabel('گذرواژه').fill(given.password ?? password)
  await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click()
}

async function signIn(page: Page, login: string, given: string): Promise<void> {
  await page.getByLabel('نام کاربری').fill(login)
  await page.getByLabel('گذرواژه', { exact: true }).fill(given)
  await page.getByRole('button', { name: 'ورود', exact: true }).click()
}

async function invite(page: Page, note: string): Promise<string> {
  await page.getByRole('link', { name: 'همکاران' }).click()
  await page.getByRole('button', { name: 'فراخواندن همکار' }).click()
  await page.getByLabel('یادداشت').fill(note)
  await page.getByRole('button', { name: 'ساختن پیوند' }).click()
  const link = await page.getByLabel('پیوند یک‌بارمصرف').inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'بستن' }).last().click()
  await page.getByRole('listitem').filter({ hasText: note }).waitFor()
  return link
}
