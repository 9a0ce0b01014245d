import type { Assessment, TrailEntry } from '../domain/assessment.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { type Actor, NOT_ALLOWED } from './assessmentAccess.ts';
import { can } from './authorize.ts';
import type { AccountBook, AccountStore, AssessmentStore, AuditLog, DamagedDocument } from './ports.ts';

/** One hash chain. */
export type AuditChain = { readonly entries: readonly TrailEntry[] } & (
  | { readonly kind: 'vorhaben'; readonly assessment: Assessment }
  | { readonly kind: 'verwaltung'; readonly book: AccountBook }
  | { readonly kind: 'ereignisse' }
);

export interface AuditTrail {
  readonly chains: readonly AuditChain[];
  /** What cannot be trusted and is therefore missing. */
  readonly damaged: readonly DamagedDocument[];
}

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'list'>;
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly audit: Pick<AuditLog, 'list'>;
}

/** Everything that was recorded anywhere, for who checks it: every Vorhaben, the administration, the events beside. */
export const openAuditTrail =
  ({ assessments: store, accounts, audit }: Deps) =>
  async (user: Actor): Promise<Result<AuditTrail, readonly Problem[]>> => {
    if (!can(user, 'audit.read')) return { ok: false, problems: [NOT_ALLOWED] };
    const { assessments, damaged } = await store.list();
    const book = await accounts.read();
    const record = await audit.list();
    const chains: AuditChain[] = [
      { kind: 'ereignisse', entries: record.entries },
      { kind: 'verwaltung', book, entries: book.trail },
      ...assessments.map((assessment) => ({
        kind: 'vorhaben' as const,
        assessment,
        entries: assessment.trail,
      })),
    ];
    return { ok: true, value: { chains, damaged: [...damaged, ...record.damaged] } };
  };
