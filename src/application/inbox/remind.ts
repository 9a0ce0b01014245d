import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import type { Account, AccountStore, AssessmentStore, Clock, Mail } from '../ports.ts';
import { type Duty, dutiesIn } from '../work/duties.ts';
import { DAYS_AHEAD, daysLater } from './dueItems.ts';

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'list'>;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly write: (duties: readonly Duty[], to: Account) => Mail;
  readonly send: (mail: Mail) => void;
}

/** One mail a day to everybody who has something due within three days or overdue. Twice on one day sends nothing. */
export const remind = (deps: Deps) => async (): Promise<void> => {
  const today = deps.clock.today();
  const horizon = daysLater(today, DAYS_AHEAD);
  const { accounts } = await deps.accounts.read();
  const { assessments } = await deps.assessments.list();
  for (const account of accounts) {
    if (!account.active || account.notices.email === null || account.notices.remindedOn === today) continue;
    const duties = assessments
      .flatMap((assessment) => dutiesIn(assessment, account, deps.catalogue))
      .filter(({ due }) => due !== null && due <= horizon);
    if (duties.length === 0) continue;
    // Noted first: after a crash in between somebody misses one mail, rather than getting it again and again.
    await noteReminded(deps.accounts, account, today);
    deps.send(deps.write(duties, account));
  }
};

function noteReminded(accounts: AccountStore, { id }: Account, today: IsoDate): Promise<void> {
  return accounts.change((book) => {
    const next = book.accounts.map((one) =>
      one.id === id ? { ...one, notices: { ...one.notices, remindedOn: today } } : one,
    );
    return { book: { ...book, accounts: next }, value: undefined };
  });
}
