import './design/tokens.css'
import './design/base.css'
import './parts/icon.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onSignedOut } from './api/client.ts'
import { queryClient } from './api/query-client.ts'
import { router } from './router.tsx'
import { tellSignedOut } from './shell/signed-out.ts'
import { tellWhatIsAmiss } from './shell/tell-what-is-amiss.ts'
import { applyTheme, chosenTheme } from './shell/theme.ts'
import { chosenLanguage } from './words/language.ts'
import { giveReactAriaWords } from './words/react-aria-words.ts'
import { direction, isPseudo, language, openWords } from './words/say.ts'

applyTheme(chosenTheme())
await openWords(chosenLanguage())
document.documentElement.lang = language()
document.documentElement.dir = direction()
if (isPseudo()) document.documentElement.dataset.words = 'pseudo'
giveReactAriaWords()
tellWhatIsAmiss()
onSignedOut(tellSignedOut)

const place = document.getElementById('app')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
