/** The only place that renders: every page gets one frozen plain model, called `view` in the template. */
import { join } from 'node:path';
import ejs from 'ejs';
import type { Express, Response } from 'express';
import { projectRoot } from '../projectRoot.ts';
import { takeFlash } from './flash.ts';
import { type Layout, type NavId, toLayout } from './layout.ts';

const VIEWS = join(projectRoot, 'views');
/** `include('/partials/…')` is read from the root of the views; unknown names throw instead of printing nothing. */
const STYLESHEETS = ['kern.css', 'app.css'];
export const EJS_OPTIONS = { strict: true, localsName: 'view', root: VIEWS, cache: true };

/** What is wrong with a form, first on the page, each entry leading to its field. */
export interface ErrorSummary {
  readonly title: string;
  readonly intro: string;
  readonly items: readonly { readonly text: string; readonly href: string | null }[];
}

/** The grey head of a page. Only `title` is needed; a Vorhaben adds crumbs, facts and tabs. */
export interface PageHead {
  readonly title: string;
  readonly intro?: string;
  readonly crumbs?: readonly { readonly text: string; readonly href?: string }[];
  /** Facts below the title: `text` muted, `value` strong. */
  readonly meta?: readonly { readonly text: string; readonly value?: string }[];
  readonly tabs?: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[];
}

/** What every page model has; pages extend it with their own fields. */
export interface PageModel {
  readonly head: PageHead;
  readonly nav: NavId | null;
  /** The browser title where it says more than the head (the section of a Vorhaben). */
  readonly title?: string;
  readonly errors?: ErrorSummary | null;
  /** Quiet confirmation, such as "Gespeichert um 10:42 Uhr"; by default what `setFlash` left. */
  readonly saved?: string;
  /** Names of scripts in the asset bundle; every page works without them. */
  readonly scripts?: readonly string[];
  /** Addresses of style sheets that only this page has. */
  readonly stylesheets?: readonly string[];
  /** To know before going on, such as text that is still unsaved. */
  readonly notice?: { readonly title: string; readonly text: string } | null;
}

/** What `renderPage` adds to every model. */
interface FrameModel {
  readonly layout: Layout;
  readonly csrf: string;
  readonly requestId: string;
  readonly errors: ErrorSummary | null;
  readonly saved: string;
  readonly notice: PageModel['notice'] | null;
}

export function setUpViews(app: Express): void {
  app.set('views', join(VIEWS, 'pages'));
  app.set('view engine', 'ejs');
  app.engine('ejs', (path, data, done) => {
    // Express mixes its own settings into `data`; the template sees the model and nothing else.
    const model = 'model' in data && typeof data.model === 'object' ? (data.model ?? {}) : {};
    ejs.renderFile(path, model, EJS_OPTIONS, done);
  });
}

/** Renders `views/pages/<page>.ejs`. Set the status before. */
export function renderPage<Model extends PageModel>(res: Response, page: string, model: Model): void {
  res.render(page, { model: deepFreeze({ ...model, ...frameOf(res, model) }) });
}

function frameOf(res: Response, model: PageModel): FrameModel {
  const { user, session, settings, catalogue, version, assets, csrf, requestId, newInInbox } =
    res.req.context;
  const errors = model.errors ?? null;
  const title = model.title ?? model.head.title;
  const hasErrors = errors !== null;
  const stylesheets = [...STYLESHEETS.map(assets), ...(model.stylesheets ?? [])];
  const always = user === null ? [] : ['sitzung.js'];
  const scripts = [...always, ...(model.scripts ?? [])].map(assets);
  return {
    layout: toLayout({
      title,
      hasErrors,
      nav: model.nav,
      user,
      session,
      settings,
      catalogue,
      version,
      stylesheets,
      scripts,
      newInInbox,
    }),
    csrf,
    requestId,
    errors,
    saved: model.saved ?? takeFlash(res.req),
    notice: model.notice ?? null,
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
