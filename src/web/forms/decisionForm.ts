import type { Result } from '../../domain/outcome.ts';
import type { NewDecision } from '../../domain/workflow/recordDecision.ts';
import type { Verdict } from '../../domain/workflow/submission.ts';
import { parseConditions } from './conditionRows.ts';
import type { Fields } from './fields.ts';
import { parseConfirmation, parseContentHash, parseProse, parseRev } from './signing.ts';
import { choice, together } from './texts.ts';

const VERDICTS: readonly Verdict[] = ['frei', 'frei-mit-auflagen', 'nicht'];

export interface DecisionForm {
  readonly expectedRev: number;
  readonly contentHash: string;
  readonly decision: Omit<NewDecision, 'contentHash'>;
}

export function parseDecision(fields: Fields): Result<DecisionForm> {
  const parsed = together({
    expectedRev: parseRev(fields),
    contentHash: parseContentHash(fields),
    decision: choice(fields, 'entscheidung', VERDICTS, 'Wählen Sie Ihre Entscheidung.'),
    reason: parseProse(fields, 'begruendung'),
    confirmed: parseConfirmation(fields, 'Bestätigen Sie, dass Sie über diesen Stand entscheiden.'),
  });
  if (!parsed.ok) return parsed;
  const { expectedRev, contentHash, decision, reason } = parsed.value;
  const adopted = fields.get('uebernehmen') ?? [];
  return {
    ok: true,
    value: {
      expectedRev,
      contentHash,
      decision: { decision, reason, adopted, conditions: parseConditions(fields) },
    },
  };
}
