import { documentKinds } from '#record/kinds.ts'
import type { Frame } from '#web/page.ts'
import { feedForms, feedPath, followedKind, followedWhole, type FeedForm, type Followed } from './feed.ts'

/** What can be followed, with the address of each form. */
export interface ListedFeed extends Followed {
  paths: Record<FeedForm, string>
}

/** The feeds of the whole and of every kind in the page's language. Every person, place, topic, dossier and search has its own beside its page. */
export function listFeeds(frame: Frame): ListedFeed[] {
  return [followedWhole(frame), ...documentKinds.map((kind) => followedKind(frame, kind))].map(listed)
}

function listed(followed: Followed): ListedFeed {
  const forms = Object.keys(feedForms) as FeedForm[]
  const paths = Object.fromEntries(forms.map((form) => [form, feedPath(followed.page, form)]))
  return { ...followed, paths: paths as Record<FeedForm, string> }
}
