import type { pagesFa } from './pages-fa.ts'
import type { Word } from './words-shape.ts'

export const pagesEn: Record<keyof typeof pagesFa, Word> = {
  'menu.statements': 'Statements',
  'menu.search': 'Search',
  'menu.feeds': 'Feeds',
  'menu.about': 'About us',
  'menu.contact': 'Contact',
  'menu.accessibility': 'Accessibility',
  'office.preview': 'Preview of the home page',
  'home.pictures': 'Photo stories',
  'about.default':
    'On this site {office} publishes what it does and says: reports of meetings and visits, speeches in full, messages and decrees.\n\n## How this site works\n\nEvery document has a permanent number, and nothing that was published is changed quietly: every change is a new edition, and earlier editions can still be read.\n\nEvery statement has a speaker, an addressee, a date and a link of its own. Where we were wrong, the page of corrections says so.',
  'contact.default':
    'This office has not written down how to reach it yet. To say something about a document, use the comments beneath it. If something in it is wrong, or kept you from reading it, “Report an error” beneath the document reaches the office, and you will be answered there.',
  'accessibility.default':
    'This site is made for everyone; we go by WCAG 2.2, level AA.\n\n## What you can expect\n\nEvery page can be read by keyboard and by screen reader, works without pictures and without scripts, can be enlarged four times, and fits a narrow phone without scrolling sideways. Pictures have descriptions. Dark colours and reduced motion follow the settings of your device.\n\n## If something stands in your way\n\nTell us which page it was and what you wanted to do.',
  'feeds.text':
    'A feed brings every new document and every correction to your news reader. The full text is in the feed.',
  'feeds.more':
    'Every person, place, topic and dossier has a feed of its own, too: add /feed.xml to the address of its page. The feed of a search stands beside its results.',
  'describe.list': '{what}: {names}',
  'describe.latest': 'Documents that {office} has published, the newest first',
  'describe.kind': '{kind} published by {office}, the newest first',
  'describe.things': '{kind} in the documents of {office}',
  'describe.events': 'Events that {office} has reported on, and those to come',
  'describe.person': 'What {name} said and was told, with document and date, as recorded by {office}',
  'describe.thing': 'Documents and statements that concern {name}, by {office}',
  'describe.archive': 'All documents of {office} by the day, month and year of publication',
  'describe.dated': '{count} published by {office}, {date}',
  'file.attachment': 'Attachment',
  'file.video': 'Video',
  'file.download': 'Download the file',
  'file.format': 'Format',
  'file.size': 'Size',
  'file.length': 'Length',
  'file.carriers': 'Documents that carry this file',
  'file.earlier': 'in an earlier edition',
}
