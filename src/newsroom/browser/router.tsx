import {
  Outlet,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { queryClient } from './api/query-client.ts'
import { sessionQuery } from './api/session.ts'
import { kindOfPath } from './api/things.ts'
import { Announcements } from './parts/announce.tsx'
import { Waiting } from './parts/waiting.tsx'
import { followSession } from './shell/follow-session.ts'
import { NoSuchPlace, NothingHere, Trouble, TroubleOutside } from './shell/trouble.tsx'
import { readCommentSearch } from './screens/comments/comment-search.ts'
import { readList, readNext } from './shell/search-params.ts'

const root = createRootRoute({ component: Root, notFoundComponent: NoSuchPlace })

function Root() {
  return (
    <>
      <Outlet />
      <Announcements />
    </>
  )
}

/** Everything that only those signed in may see. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  errorComponent: TroubleOutside,
  component: lazyRouteComponent(() => import('./shell/frame.tsx'), 'Frame'),
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    followSession(session)
    if (session.account === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { account: session.account }
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  errorComponent: TroubleOutside,
  validateSearch: readNext,
  beforeLoad: async () => followSession(await queryClient.ensureQueryData(sessionQuery)),
  component: lazyRouteComponent(() => import('./screens/session/sign-in.tsx'), 'SignIn'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$secret',
  component: lazyRouteComponent(() => import('./screens/session/accept-invitation.tsx'), 'AcceptInvitation'),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/documents' })
  },
})
const documents = createRoute({
  getParentRoute: () => inside,
  path: '/documents',
  validateSearch: readList,
  component: lazyRouteComponent(() => import('./screens/documents/documents-screen.tsx'), 'DocumentsScreen'),
})
const documentRoute = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$document',
  component: lazyRouteComponent(() => import('./screens/documents/open-document.tsx'), 'OpenDocument'),
})
const editor = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$document/$version',
  component: lazyRouteComponent(() => import('./editor/editor-screen.tsx'), 'EditorScreen'),
})
const importRoute = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(() => import('./screens/import/import-screen.tsx'), 'ImportScreen'),
})
const pictures = createRoute({
  getParentRoute: () => inside,
  path: '/pictures',
  validateSearch: readList,
  component: lazyRouteComponent(() => import('./screens/pictures/pictures-screen.tsx'), 'PicturesScreen'),
})
const picture = createRoute({
  getParentRoute: () => inside,
  path: '/pictures/$picture',
  component: lazyRouteComponent(() => import('./screens/pictures/picture-screen.tsx'), 'PictureScreen'),
})
const comments = createRoute({
  getParentRoute: () => inside,
  path: '/comments',
  validateSearch: readCommentSearch,
  component: lazyRouteComponent(() => import('./screens/comments/comments-screen.tsx'), 'CommentsScreen'),
})
const commentRules = createRoute({
  getParentRoute: () => inside,
  path: '/comments/rules',
  component: lazyRouteComponent(() => import('./screens/comments/rules-screen.tsx'), 'CommentRulesScreen'),
})
const errorReports = createRoute({
  getParentRoute: () => inside,
  path: '/error-reports',
  validateSearch: readList,
  component: lazyRouteComponent(() => import('./screens/error-reports/error-reports-screen.tsx'), 'ErrorReportsScreen'),
})
const errorReport = createRoute({
  getParentRoute: () => inside,
  path: '/error-reports/$report',
  component: lazyRouteComponent(() => import('./screens/error-reports/error-report-screen.tsx'), 'ErrorReportScreen'),
})
const claims = createRoute({
  getParentRoute: () => inside,
  path: '/claims',
  validateSearch: readList,
  component: lazyRouteComponent(() => import('./screens/claims/claims-screen.tsx'), 'ClaimsScreen'),
})
const claim = createRoute({
  getParentRoute: () => inside,
  path: '/claims/$claim',
  component: lazyRouteComponent(() => import('./screens/claims/claim-screen.tsx'), 'ClaimScreen'),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account/account-screen.tsx'), 'AccountScreen'),
})
const staff = createRoute({
  getParentRoute: () => inside,
  path: '/staff',
  component: lazyRouteComponent(() => import('./screens/staff/staff-screen.tsx'), 'StaffScreen'),
})
const office = createRoute({
  getParentRoute: () => inside,
  path: '/office',
  component: lazyRouteComponent(() => import('./screens/office/office-screen.tsx'), 'OfficeScreen'),
})
const mail = createRoute({
  getParentRoute: () => inside,
  path: '/mail',
  component: lazyRouteComponent(() => import('./screens/mail/mail-screen.tsx'), 'MailScreen'),
})
const things = createRoute({
  getParentRoute: () => inside,
  path: '/$things',
  validateSearch: readList,
  loader: ({ params }) => requireKind(params.things),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('./screens/things/things-screen.tsx'), 'ThingsScreen'),
})
const newThing = createRoute({
  getParentRoute: () => inside,
  path: '/$things/new',
  loader: ({ params }) => requireKind(params.things),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('./screens/things/new-thing.tsx'), 'NewThing'),
})
const thing = createRoute({
  getParentRoute: () => inside,
  path: '/$things/$id',
  loader: ({ params }) => requireKind(params.things),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('./screens/things/thing-screen.tsx'), 'ThingScreen'),
})

/** In a loader, not before loading: so the frame stands around what is told then. */
function requireKind(path: string): void {
  if (kindOfPath(path) === undefined) throw notFound()
}

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    inside.addChildren([
      home,
      documents,
      documentRoute,
      editor,
      importRoute,
      pictures,
      picture,
      comments,
      commentRules,
      errorReports,
      errorReport,
      claims,
      claim,
      account,
      staff,
      office,
      mail,
      things,
      newThing,
      thing,
    ]),
  ]),
  basepath: '/newsroom',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: NothingHere,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
