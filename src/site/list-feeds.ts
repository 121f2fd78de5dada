import { documentKinds } from '#record/kinds.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { claimsFeedLink, correctionsFeedLink } from './corrections-feed.ts'
import { feedForms, feedPath, followedKind, followedWhole, type FeedForm, type Followed } from './feed.ts'
import { wordOf } from './parts/names.ts'

/** What can be followed, by the name that it has on the office's own pages, with the address of each form that it has. */
export interface ListedFeed extends Followed {
  name: string
  paths: Partial<Record<FeedForm, string>>
}

/**
 * The feeds of the whole, of every kind, and of what was put right, in the page's language. Every person, place, topic, dossier and search has
 * its own beside its page.
 */
export function listFeeds(frame: Frame): ListedFeed[] {
  const { lang, at } = frame
  const corrections = correctionsFeedLink(frame)
  const claims = claimsFeedLink(frame)
  return [
    { ...followedWhole(frame), name: say(lang, 'latest.title'), paths: everyForm(followedWhole(frame)) },
    ...documentKinds.map((kind) => {
      const followed = followedKind(frame, kind)
      return { ...followed, name: wordOf(lang, 'kinds', kind), paths: everyForm(followed) }
    }),
    {
      title: corrections.title,
      name: say(lang, 'corrections.title'),
      page: at.corrections(lang),
      paths: { xml: corrections.path },
    },
    { title: claims.title, name: say(lang, 'claims.title'), page: at.claims(lang), paths: { xml: claims.path } },
  ]
}

function everyForm({ page }: Followed): Record<FeedForm, string> {
  const forms = Object.keys(feedForms) as FeedForm[]
  return Object.fromEntries(forms.map((form) => [form, feedPath(page, form)])) as Record<FeedForm, string>
}
