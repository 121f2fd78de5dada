import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { changeAccount, signOut } from '../api/session.ts'
import type { Account } from '../api/types.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Name } from '../parts/name.tsx'
import { keepLanguage, type Language } from '../words/language.ts'
import { language, say } from '../words/say.ts'
import { chosenTheme, keepTheme, themes, type Theme } from './theme.ts'
import './account-foot.css'

/** Who is signed in, light or dark, the language, and the way out. */
export function AccountFoot({ account }: { account: Account }) {
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign('/newsroom/sign-in'),
  })
  return (
    <div className="account-foot">
      <div className="row-apart">
        <ThemeSwitch />
        <LanguageSwitch onSwitch={(next) => changeAccount({ language: next })} />
      </div>
      <Link to="/account" className="account-foot-name" activeProps={{ 'aria-current': 'page' }}>
        <Icon name="person" />
        <span>
          <Name>{account.name}</Name>
          <small>{say(`role.${account.role}`)}</small>
        </span>
      </Link>
      <Button size="small" isBusy={leaving.isPending} onClick={() => leaving.mutate()}>
        {say('session.signOut')}
      </Button>
    </div>
  )
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (next: Theme) => {
    keepTheme(next)
    setTheme(next)
  }
  return (
    <label className="account-foot-theme">
      <Icon name="sun" size={16} />
      <span className="only-heard">{say('theme.label')}</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map((each) => (
          <option key={each} value={each}>
            {say(`theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One press to the other language, named in itself. The page is built anew in it; what was typed in an editor is kept there. */
export function LanguageSwitch({ onSwitch }: { onSwitch?: (next: Language) => Promise<unknown> }) {
  const next: Language = language() === 'fa' ? 'en' : 'fa'
  const switchTo = async () => {
    keepLanguage(next)
    await onSwitch?.(next).catch(() => undefined)
    window.location.reload()
  }
  return (
    <button type="button" className="language-switch" lang={next} data-own-name onClick={() => void switchTo()}>
      {ownNames[next]}
    </button>
  )
}

/** Each language in its own words, which no catalogue translates. */
const ownNames: Record<Language, string> = { fa: 'فارسی', en: 'English' }
