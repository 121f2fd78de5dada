import { thingFolders } from '#web/address.ts'
import type { Visit } from '../visit.ts'
import { documentsMap, newsMap, pagesMap, sitemapIndex, thingsMap } from './sitemaps.ts'
import { license, llmsText, robots, tdmReservation } from './terms.ts'

/** What crawlers ask for, by its address: once for the whole site. */
export const machinePages: [string, (visit: Visit) => Response | Promise<Response>][] = [
  ['/robots.txt', robots],
  ['/license.xml', license],
  ['/.well-known/tdmrep.json', tdmReservation],
  ['/sitemap.xml', sitemapIndex],
  ['/sitemaps/pages.xml', pagesMap],
  [`/sitemaps/:file{(?:${thingFolders.join('|')})\\.xml}`, thingsMap],
  ['/sitemaps/news.xml', newsMap],
  ['/sitemaps/:file{documents-[0-9]+\\.xml}', documentsMap],
]

/** The same, in every language of the office. */
export const machinePagesByLanguage: typeof machinePages = [['/llms.txt', llmsText]]
