/** Rules that stand in the way of the start, strictest first, numbered for the whole result. */
import type { Dossier } from '../../application/dossier.ts';
import type { Force, Rule } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { blockOf, PERMISSION } from '../../domain/permission.ts';
import type { TraceStep } from '../../domain/result.ts';
import { ruleOf } from './openEffects.ts';

export interface Blocker {
  readonly rule: Rule;
  readonly step: TraceStep;
  readonly isHard: boolean;
  /** It blocks today; otherwise it may still come. */
  readonly isCurrent: boolean;
}

export const blockers = oncePer((dossier: Dossier): readonly Blocker[] => {
  const found = dossier.result.trace.flatMap((step) => {
    const rule = ruleOf(dossier, step);
    const possible = blockOf(rule?.then.class[PERMISSION]);
    if (rule === undefined || possible === null || step.state === 'ausgenommen') return [];
    // A "weiß nicht" may count for less than the answer would: then the block is only possible.
    const now = blockOf(step.counts[PERMISSION]);
    return [{ rule, step, isHard: (now ?? possible) === 'hart', isCurrent: now !== null }];
  });
  return [...found].sort((a, b) => weight(b) - weight(a) || firmness(b) - firmness(a));
});

/** Of two equally strict blockers the law comes before a recommendation or an own rule. */
const FIRMEST_LAST: readonly Force[] = ['projektregel', 'empfehlung', 'entwurf', 'leitlinie', 'bindend'];

function firmness({ rule }: Blocker): number {
  return FIRMEST_LAST.indexOf(rule.force);
}

function weight({ isCurrent, isHard, step }: Blocker): number {
  return (isCurrent ? 4 : 0) + (step.state === 'fest' ? 2 : 0) + (isHard ? 1 : 0);
}
