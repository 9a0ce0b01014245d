import { type Request, type Response, Router } from 'express';
import { lastChangeOf } from '../../application/accounts/bookChange.ts';
import { createAccount } from '../../application/accounts/createAccount.ts';
import { can } from '../../application/authorize.ts';
import { damagedAssessments } from '../../application/damagedAssessments.ts';
import type { Account } from '../../application/ports.ts';
import type { Problem } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { parseNewAccount } from '../forms/accountForm.ts';
import { textOf } from '../forms/fields.ts';
import { HttpProblem } from '../httpProblem.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { ACCOUNT_ACTIONS, type AccountAction, accountPage } from '../viewmodels/accountPage.ts';
import { accountsPage } from '../viewmodels/accountsPage.ts';
import { handOverPage } from '../viewmodels/handOverPage.ts';
import { newAccountPage } from '../viewmodels/newAccountPage.ts';
import { performAccountAction } from './kontoAktion.ts';

export function accountRoutes(deps: Deps): Router {
  const router = Router();
  // The overview shows Vorhaben, and an administrator has none: accounts are where the work is.
  router.get(paths.overview(), (req, res, next) => {
    if (can(currentUser(req), 'assessments.list')) return next();
    res.redirect(303, paths.accounts());
  });
  router.use(paths.accounts(), requireRight('accounts.manage'));
  router.get(paths.accounts(), async (req, res) => {
    const { accounts } = await deps.accounts.read();
    renderPage(res, 'konten', accountsPage(accounts, await damagedAssessments(deps)(currentUser(req))));
  });
  router.get(paths.newAccount(), (req, res) => {
    renderPage(res, 'konto-neu', { ...newAccountPage(firstLook(req)), ...unsavedNotice(req) });
  });
  router.post(paths.newAccount(), (req, res) => addAccount(deps, req, res));
  router.get(paths.account(':id'), async (req, res) => {
    const account = await requireAccount(deps, pathParameter(req, 'id'));
    renderPage(res, 'konto', {
      ...accountPage(
        account,
        lastChangeOf(await deps.accounts.read(), account.id),
        earlierAction(req),
        firstLook(req),
      ),
      ...unsavedNotice(req),
    });
  });
  router.post(paths.account(':id'), async (req, res) => {
    await performAccountAction(deps, await requireAccount(deps, pathParameter(req, 'id')), req, res);
  });
  return router;
}

/** Which form of the page the unsaved text belongs to. */
function earlierAction({ context }: Request): AccountAction | null {
  const sent = context.typed === null ? '' : textOf(context.typed, 'aktion');
  return ACCOUNT_ACTIONS.find((action) => action === sent) ?? null;
}

async function requireAccount({ accounts }: Deps, id: string): Promise<Account> {
  const account = (await accounts.read()).accounts.find((one) => one.id === id);
  if (account === undefined) throw new HttpProblem(404);
  return account;
}

async function addAccount(deps: Deps, req: Request, res: Response): Promise<void> {
  const typed = sentFields(req);
  const refuse = (problems: readonly Problem[]) => {
    res.status(422);
    renderPage(res, 'konto-neu', newAccountPage({ typed, problems }));
  };
  const input = parseNewAccount(typed);
  if (!input.ok) return refuse(input.problems);
  const created = await createAccount(deps, currentUser(req), input.value);
  if (!created.ok) return refuse(created.problems);
  const { account, password } = created.value;
  renderPage(res, 'passwort-uebergeben', handOverPage('Das Konto ist angelegt', account, password));
}
