/** The forms of one account page; each sends its name in `aktion`. */
import type { Request, Response } from 'express';
import { lastChangeOf } from '../../application/accounts/bookChange.ts';
import { changeAccount, setActive } from '../../application/accounts/changeAccount.ts';
import { endSessions } from '../../application/accounts/endSessions.ts';
import { resetPassword } from '../../application/accounts/setPassword.ts';
import type { Account } from '../../application/ports.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { sentFields } from '../formInput.ts';
import { parseAccountDetails } from '../forms/accountForm.ts';
import type { Fields } from '../forms/fields.ts';
import { seenIn } from '../forms/seen.ts';
import { choice, optionalPassword } from '../forms/texts.ts';
import { HttpProblem } from '../httpProblem.ts';
import { paths } from '../paths.ts';
import { statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { ACCOUNT_ACTIONS, type AccountAction, accountPage } from '../viewmodels/accountPage.ts';
import { handOverPage } from '../viewmodels/handOverPage.ts';

const SAYS: Readonly<Record<AccountAction, string>> = {
  angaben: 'Die Angaben sind gespeichert. Nach einem Rollenwechsel meldet sich die Person neu an.',
  passwort: '',
  abmelden: 'Die Person ist auf allen Geräten abgemeldet.',
  schliessen: 'Das Konto ist geschlossen. Die Person ist abgemeldet und kann sich nicht mehr anmelden.',
  oeffnen: 'Das Konto ist wieder offen.',
};

export async function performAccountAction(
  deps: Deps,
  account: Account,
  req: Request,
  res: Response,
): Promise<void> {
  const typed = sentFields(req);
  const action = choice(typed, 'aktion', ACCOUNT_ACTIONS, '');
  if (!action.ok) throw new HttpProblem(400);
  const done = await perform(action.value, deps, currentUser(req), account, typed);
  if (!done.ok) {
    const seen = lastChangeOf(await deps.accounts.read(), account.id);
    return refuse(res, { account, seen }, action.value, { typed, problems: done.problems });
  }
  if (done.value.password !== null) {
    const page = handOverPage('Das neue Passwort gilt', account, done.value.password);
    return renderPage(res, 'passwort-uebergeben', page);
  }
  setFlash(req, SAYS[action.value]);
  res.redirect(303, paths.account(account.id));
}

interface Done {
  /** Set when there is a password to hand over. */
  readonly password: string | null;
}

async function perform(
  action: AccountAction,
  deps: Deps,
  actor: Account,
  { id }: Account,
  typed: Fields,
): Promise<Result<Done>> {
  switch (action) {
    case 'angaben': {
      const details = parseAccountDetails(typed);
      if (!details.ok) return details;
      return withoutPassword(await changeAccount(deps, actor, id, details.value, seenIn(typed)));
    }
    case 'passwort': {
      const given = optionalPassword(typed, 'passwort-neu');
      const reset = given.ok ? await resetPassword(deps, actor, id, given.value) : given;
      return reset.ok ? { ok: true, value: { password: reset.value } } : reset;
    }
    case 'abmelden':
      return withoutPassword(await endSessions(deps, actor, id));
    case 'schliessen':
    case 'oeffnen':
      return withoutPassword(await setActive(deps, actor, id, action === 'oeffnen'));
  }
}

function withoutPassword(result: Result<unknown>): Result<Done> {
  return result.ok ? { ok: true, value: { password: null } } : result;
}

function refuse(
  res: Response,
  { account, seen }: { readonly account: Account; readonly seen: number },
  action: AccountAction,
  form: { readonly typed: Fields; readonly problems: readonly Problem[] },
): void {
  res.status(statusOf(form.problems));
  renderPage(res, 'konto', accountPage(account, seen, action, form));
}
