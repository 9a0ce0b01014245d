import compression from 'compression';
import express, { type Express } from 'express';
import { loadAssetBundle } from './web/assetBundle.ts';
import type { Deps } from './web/deps.ts';
import { countInbox } from './web/middleware/countInbox.ts';
import { errorPage } from './web/middleware/errorPage.ts';
import { formToken } from './web/middleware/formToken.ts';
import { knownMethods } from './web/middleware/knownMethods.ts';
import { lastResort } from './web/middleware/lastResort.ts';
import { loadUser } from './web/middleware/loadUser.ts';
import { noStore } from './web/middleware/noStore.ts';
import { notFound } from './web/middleware/notFound.ts';
import { requireLogin } from './web/middleware/requireLogin.ts';
import { requireOwnPassword } from './web/middleware/requireOwnPassword.ts';
import { sameOrigin } from './web/middleware/sameOrigin.ts';
import { securityHeaders } from './web/middleware/securityHeaders.ts';
import { sessions } from './web/middleware/sessions.ts';
import { startContext } from './web/middleware/startContext.ts';
import { uploads } from './web/middleware/uploads.ts';
import { visitor } from './web/middleware/visitor.ts';
import { createPendingForms } from './web/pendingForms.ts';
import { setUpViews } from './web/render.ts';
import { allRoutes } from './web/routes/allRoutes.ts';
import { assetRoutes } from './web/routes/assets.ts';
import { healthRoutes } from './web/routes/gesund.ts';
import { securityTxtRoutes } from './web/routes/securityTxt.ts';

const FORM_LIMIT = '256kb';

/** The whole application; every http test runs exactly this. The order is the architecture. */
export function createApp(deps: Deps): Express {
  const app = express();
  const assets = loadAssetBundle();
  const pending = createPendingForms(deps.clock);
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustProxy);
  setUpViews(app);

  app.use(startContext(deps, assets));
  app.use(securityHeaders(deps.config));
  app.use(compression());
  app.use(knownMethods());
  app.use(assetRoutes(assets));
  app.use(healthRoutes(deps));
  app.use(securityTxtRoutes(deps));
  app.use(noStore());
  app.use(sameOrigin());
  app.use(express.urlencoded({ extended: false, limit: FORM_LIMIT }));
  app.use(sessions(deps));
  app.use(loadUser(deps));
  app.use(visitor(deps));
  app.use(uploads());
  app.use(requireLogin(pending));
  app.use(formToken(pending));
  app.use(requireOwnPassword());
  app.use(countInbox(deps));
  app.use(allRoutes(deps));
  app.use(notFound());
  app.use(errorPage(deps, pending));
  app.use(lastResort(deps));
  return app;
}
