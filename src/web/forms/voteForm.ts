import type { Result } from '../../domain/outcome.ts';
import type { NewVote } from '../../domain/workflow/recordVote.ts';
import type { VoteKind } from '../../domain/workflow/submission.ts';
import { parseConditions } from './conditionRows.ts';
import type { Fields } from './fields.ts';
import { parseConfirmation, parseContentHash, parseProse } from './signing.ts';
import { choice, together } from './texts.ts';

const VOTE_KINDS: readonly VoteKind[] = ['keine-einwaende', 'mit-auflagen', 'zurueck', 'einwaende'];

export interface VoteForm {
  readonly contentHash: string;
  readonly vote: Omit<NewVote, 'contentHash'>;
}

/** Whether Auflagen and reason fit the Votum is for the domain to say. */
export function parseVote(fields: Fields): Result<VoteForm> {
  const parsed = together({
    contentHash: parseContentHash(fields),
    vote: choice(fields, 'votum', VOTE_KINDS, 'Wählen Sie Ihr Votum.'),
    reason: parseProse(fields, 'begruendung'),
    confirmed: parseConfirmation(fields, 'Bestätigen Sie, dass Sie diesen Stand geprüft haben.'),
  });
  if (!parsed.ok) return parsed;
  const { contentHash, vote, reason } = parsed.value;
  return { ok: true, value: { contentHash, vote: { vote, reason, conditions: parseConditions(fields) } } };
}
