/** Own dates for calendar programs: as a file, and under an address that stands for signing in. */
import { type Response, Router } from 'express';
import {
  issueCalendarKey,
  ownerOfCalendarKey,
  revokeCalendarKey,
} from '../../application/accounts/calendarKey.ts';
import type { Person } from '../../application/authorize.ts';
import { listDuties } from '../../application/work/listDuties.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { sentFields } from '../formInput.ts';
import { choice } from '../forms/texts.ts';
import { HttpProblem } from '../httpProblem.ts';
import { calendarText } from '../icalendar.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { signInLimit } from '../middleware/signInLimit.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { calendarEvents } from '../viewmodels/calendarEvents.ts';
import { calendarPage } from '../viewmodels/calendarPage.ts';

const ACTIONS = ['neu', 'widerrufen'] as const;

export function calendarRoutes(deps: Deps): Router {
  const router = Router();
  const mayUse = requireRight('assessment.glance');
  router.get(paths.calendar(), mayUse, (req, res) => {
    renderPage(res, 'kalender', calendarPage(currentUser(req).calendarKeyHash !== null, ''));
  });
  router.post(paths.calendar(), mayUse, async (req, res) => {
    const user = currentUser(req);
    const action = choice(sentFields(req), 'aktion', ACTIONS, '');
    if (!action.ok) throw new HttpProblem(400);
    if (action.value === 'neu') {
      const key = await issueCalendarKey(deps, user);
      if (!key.ok) return refuse(res, key.problems);
      return renderPage(res, 'kalender', calendarPage(true, addressOf(deps, key.value)));
    }
    const revoked = await revokeCalendarKey(deps, user);
    if (!revoked.ok) return refuse(res, revoked.problems);
    setFlash(req, 'Die Adresse gilt nicht mehr.');
    res.redirect(303, paths.calendar());
  });
  router.get(paths.calendarFile(), mayUse, async (req, res) => {
    res.attachment('pruefpfad-termine.ics');
    await sendCalendar(deps, res, currentUser(req));
  });
  router.get(
    paths.calendarFeed(':key'),
    async (req, res, next) => {
      const owner = await ownerOfCalendarKey(deps, pathParameter(req, 'key'));
      return owner === null ? next() : sendCalendar(deps, res, owner);
    },
    // Counts only guesses: whoever has a key is never kept out by others at the same address.
    signInLimit(),
    (_req, _res, next) => next(new HttpProblem(404)),
  );
  return router;
}

function addressOf({ config }: Deps, key: string): string {
  return `${config.baseUrl}${paths.calendarFeed(key)}`;
}

async function sendCalendar(deps: Deps, res: Response, user: Person): Promise<void> {
  const { catalogue, config } = deps;
  const events = calendarEvents(await listDuties(deps)(user), catalogue, config.baseUrl);
  res.type('text/calendar; charset=utf-8').send(calendarText('Prüfpfad', events));
}
