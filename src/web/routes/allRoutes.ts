import { Router } from 'express';
import { createSignInThrottle } from '../../application/accounts/signInThrottle.ts';
import type { Deps } from '../deps.ts';
import { signInRoutes } from './anmeldung.ts';
import { setUpRoutes } from './einrichtung.ts';
import { settingsRoutes } from './einstellungen.ts';
import { accountRoutes } from './konten.ts';
import { passwordRoutes } from './passwort.ts';

/** Every page of the application, behind all middleware. */
export function allRoutes(deps: Deps): Router {
  const throttle = createSignInThrottle(deps.clock);
  const router = Router();
  router.use(setUpRoutes(deps));
  router.use(signInRoutes(deps, throttle));
  router.use(passwordRoutes(deps, throttle));
  router.use(accountRoutes(deps));
  router.use(settingsRoutes(deps));
  return router;
}
