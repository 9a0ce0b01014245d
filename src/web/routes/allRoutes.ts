import { Router } from 'express';
import { createSignInThrottle } from '../../application/accounts/signInThrottle.ts';
import type { Deps } from '../deps.ts';
import { signInRoutes } from './anmeldung.ts';
import { answersRoutes } from './antworten.ts';
import { operationRoutes } from './betrieb.ts';
import { printRoutes } from './druck.ts';
import { submitRoutes } from './einreichen.ts';
import { submissionRoutes } from './einreichung.ts';
import { setUpRoutes } from './einrichtung.ts';
import { settingsRoutes } from './einstellungen.ts';
import { decisionRoutes } from './entscheidung.ts';
import { resultRoutes } from './ergebnis.ts';
import { questionnaireRoutes } from './fragebogen.ts';
import { helpRoutes } from './hilfe.ts';
import { accountRoutes } from './konten.ts';
import { passwordRoutes } from './passwort.ts';
import { reviewRoutes } from './pruefung.ts';
import { overviewRoutes } from './uebersicht.ts';
import { historyRoutes } from './verlauf.ts';
import { administrationHistoryRoutes } from './verwaltungsverlauf.ts';
import { assessmentRoutes } from './vorhaben.ts';

/** Every page of the application, behind all middleware. */
export function allRoutes(deps: Deps): Router {
  const throttle = createSignInThrottle(deps.clock);
  const router = Router();
  router.use(helpRoutes());
  router.use(setUpRoutes(deps));
  router.use(signInRoutes(deps, throttle));
  router.use(passwordRoutes(deps, throttle));
  router.use(accountRoutes(deps));
  router.use(settingsRoutes(deps));
  router.use(administrationHistoryRoutes(deps));
  router.use(overviewRoutes(deps));
  router.use(assessmentRoutes(deps));
  router.use(questionnaireRoutes(deps));
  router.use(answersRoutes(deps));
  router.use(resultRoutes(deps));
  router.use(historyRoutes(deps));
  router.use(printRoutes(deps));
  router.use(submitRoutes(deps));
  router.use(reviewRoutes(deps));
  router.use(decisionRoutes(deps));
  router.use(operationRoutes(deps));
  router.use(submissionRoutes(deps));
  return router;
}
