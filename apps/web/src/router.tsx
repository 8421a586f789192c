/** The pages and their addresses. All but the living resolution come in files of their own, when first asked for. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from './resolution/home-page.tsx';
import { ResolutionPage } from './resolution/resolution-page.tsx';
import { MissingPage } from './shell/notice.tsx';
import { Shell } from './shell/shell.tsx';

/** What may stand behind the question mark of any page. */
export interface PageSearch {
  /** As known on this day. */
  readonly ngay?: string | undefined;
  /** The phrase that is open beside the text. */
  readonly chon?: string | undefined;
  /** The one-time token of the first administrator, in links of an earlier version; now it stands behind the "#". */
  readonly token?: string | undefined;
  /** The resolution that this one is compared with. */
  readonly voi?: string | undefined;
  /** What went wrong at the identity provider. */
  readonly loi?: string | undefined;
  /** The step of signing in that is asked for. */
  readonly buoc?: string | undefined;
  /** The agency whose matters are shown, where a person may see several. */
  readonly coQuan?: string | undefined;
}

const text = (value: unknown): string | undefined => (value === undefined || value === '' ? undefined : String(value));

const root = createRootRoute({
  component: Shell,
  notFoundComponent: MissingPage,
  validateSearch: (given: Record<string, unknown>): PageSearch => {
    const search = {
      ngay: text(given['ngay']),
      chon: text(given['chon']),
      token: text(given['token']),
      voi: text(given['voi']),
      loi: text(given['loi']),
      buoc: text(given['buoc']),
      coQuan: text(given['coQuan']),
    };
    return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
  },
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({ getParentRoute: () => root, path: '/nghi-quyet/$id', component: ResolutionPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/bang-chi-tieu/$id',
    component: lazyRouteComponent(() => import('./scorecard/scorecard-page.tsx'), 'ScorecardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/chi-tieu/$id/$address',
    component: lazyRouteComponent(() => import('./target/target-page.tsx'), 'TargetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/doi-chieu/$id',
    component: lazyRouteComponent(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/nhap-so-lieu/$id',
    component: lazyRouteComponent(() => import('./observation/figures-in-page.tsx'), 'FiguresInPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/ra-soat', component: lazyRouteComponent(() => import('./review/upload-page.tsx'), 'UploadPage') }),
  createRoute({ getParentRoute: () => root, path: '/ra-soat/$id', component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/ra-soat/$id/so-sanh',
    component: lazyRouteComponent(() => import('./review/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/qua-cac-nam/$id',
    component: lazyRouteComponent(() => import('./review/continuity-page.tsx'), 'ContinuityPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/lanh-tho/$id', component: lazyRouteComponent(() => import('./territory/map-page.tsx'), 'MapPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/dieu-chinh/$id',
    component: lazyRouteComponent(() => import('./revisions/revisions-page.tsx'), 'RevisionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cham-du-bao/$id',
    component: lazyRouteComponent(() => import('./outlook/score-page.tsx'), 'ScorePage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/giao-viec', component: lazyRouteComponent(() => import('./duties/duties-page.tsx'), 'DutiesPage') }),
  createRoute({ getParentRoute: () => root, path: '/giao-viec/$id', component: lazyRouteComponent(() => import('./duties/duties-page.tsx'), 'DutiesPage') }),
  createRoute({ getParentRoute: () => root, path: '/viec-cua-toi', component: lazyRouteComponent(() => import('./updates/updates-page.tsx'), 'UpdatesPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/duyet-so-lieu',
    component: lazyRouteComponent(() => import('./approvals/approvals-page.tsx'), 'ApprovalsPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/co-quan', component: lazyRouteComponent(() => import('./agencies/agencies-page.tsx'), 'AgenciesPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/thong-bao',
    component: lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/thu-thap',
    component: lazyRouteComponent(() => import('./collecting/collecting-page.tsx'), 'CollectingPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/dang-nhap', component: lazyRouteComponent(() => import('./account/sign-in-page.tsx'), 'SignInPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/quen-mat-khau',
    component: lazyRouteComponent(() => import('./account/forgot-page.tsx'), 'ForgotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dat-lai-mat-khau',
    component: lazyRouteComponent(() => import('./account/reset-page.tsx'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/nhan-loi-moi',
    component: lazyRouteComponent(() => import('./account/invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/tai-khoan', component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage') }),
  createRoute({ getParentRoute: () => root, path: '/nguoi-dung', component: lazyRouteComponent(() => import('./account/people-page.tsx'), 'PeoplePage') }),
  createRoute({ getParentRoute: () => root, path: '/nhat-ky', component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage') }),
  createRoute({ getParentRoute: () => root, path: '/thiet-lap', component: lazyRouteComponent(() => import('./account/setup-page.tsx'), 'SetupPage') }),
] as const;

export function makeRouter(basepath: string) {
  return createRouter({ routeTree: root.addChildren(routes), basepath, defaultPreload: 'intent', scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
