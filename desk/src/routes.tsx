// The desk's addresses. Every view is one.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import {
  ledgerSearch,
  parseSearch,
  reportSearch,
  reportsSearch,
  sourcesSearch,
  stringifySearch,
} from './address.ts'
import { ClaimPage } from './claim/ClaimPage.tsx'
import { Frame } from './frame/Frame.tsx'
import { UnknownPage } from './frame/UnknownPage.tsx'
import { LedgerPage } from './ledger/LedgerPage.tsx'
import { LogPage } from './log/LogPage.tsx'
import { ReportPage } from './report/ReportPage.tsx'
import { ReportsPage } from './reports/ReportsPage.tsx'
import { SourcesPage } from './sources/SourcesPage.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: UnknownPage })

const tree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: ledgerSearch,
    component: LedgerPage,
  }),
  createRoute({ getParentRoute: () => root, path: '/claims/$id', component: ClaimPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    validateSearch: reportsSearch,
    component: ReportsPage,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/$id',
    validateSearch: reportSearch,
    component: ReportPage,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources',
    validateSearch: sourcesSearch,
    component: SourcesPage,
  }),
  createRoute({ getParentRoute: () => root, path: '/log', component: LogPage }),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
