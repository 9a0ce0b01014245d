/** All reasons of a result, blockers first, then by regime; what is only possible stays short. */
import type { Dossier } from '../../application/dossier.ts';
import type { Decision, Rule } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import type { TraceStep } from '../../domain/result.ts';
import { type Blocker, blockers } from './blockers.ts';
import { ruleOf } from './openEffects.ts';
import { type ReasonContext, type ReasonView, reasonView } from './reasonView.ts';
import { classifyingRegimes } from './regimes.ts';
import { counted } from './wording.ts';

export interface ReasonGroup {
  readonly id: string;
  readonly title: string;
  /** Long and rarely needed: opened on demand, printed in short. */
  readonly isFolded: boolean;
  /** "3 Regeln" */
  readonly count: string;
  readonly reasons: readonly ReasonView[];
}

interface Placed {
  readonly rule: Rule;
  readonly step: TraceStep;
  readonly group: string;
}

const BLOCKERS = 'sperren';
const CONDITIONS = 'auflagen';
const DUTIES = 'weitere';
const EXCEPTED = 'ausnahmen';
const POSSIBLE = 'moeglich';
const FOLDED = [DUTIES, EXCEPTED, POSSIBLE];

export function reasonGroups(context: ReasonContext): readonly ReasonGroup[] {
  const { dossier } = context;
  const placed = dossier.result.trace.flatMap((step) => place(dossier, step));
  const regimes = classifyingRegimes(dossier.catalogue);
  const titles: readonly (readonly [string, string])[] = [
    [CONDITIONS, 'Auflagen zur Freigabe'],
    ...regimes.map(({ id, title }) => [id, title] as const),
    [DUTIES, 'Weitere Pflichten und Hinweise'],
    [EXCEPTED, 'Regeln, die wegen einer Ausnahme nicht greifen'],
    [POSSIBLE, 'Noch möglich, solange Antworten fehlen oder ungeklärt sind'],
  ];
  const groups = [
    { id: BLOCKERS, title: 'Sperren', isFolded: false, reasons: blockerReasons(context) },
    ...titles.map(([id, title]) => ({
      id,
      title,
      isFolded: FOLDED.includes(id),
      reasons: reasonsIn(id, placed, context),
    })),
  ];
  return groups
    .filter(({ reasons }) => reasons.length > 0)
    .map((group) => ({ ...group, count: counted(group.reasons.length, 'Regel', 'Regeln') }));
}

function blockerReasons(context: ReasonContext): readonly ReasonView[] {
  const current = blockers(context.dossier).filter(({ isCurrent }) => isCurrent);
  return current.map((blocker, index) =>
    reasonView(blocker.rule, blocker.step, context, blockerPrefix(blocker, index + 1)),
  );
}

function blockerPrefix({ step }: Blocker, number: number): string {
  return step.state === 'wegen-unbekannt' ? `Sperre ${number}, ungeklärt` : `Sperre ${number}`;
}

function reasonsIn(group: string, placed: readonly Placed[], context: ReasonContext): readonly ReasonView[] {
  return placed
    .filter((one) => one.group === group)
    .map((one) => reasonView(one.rule, one.step, context, prefixOf(context, one)));
}

function prefixOf({ dossier }: ReasonContext, { rule, step, group }: Placed): string {
  const isBlocker = blockers(dossier).some((blocker: Blocker) => blocker.rule.id === rule.id);
  if (group === POSSIBLE && isBlocker) return 'Mögliche Sperre';
  return step.state === 'wegen-unbekannt' && step.inClass ? 'Ungeklärt' : '';
}

/** Empty for current blockers: they have their own numbered list. */
function place(dossier: Dossier, step: TraceStep): readonly Placed[] {
  const rule = ruleOf(dossier, step);
  if (rule === undefined) return [];
  const isBlocker = blockers(dossier).some(({ rule: one, isCurrent }) => isCurrent && one.id === rule.id);
  return isBlocker ? [] : [{ rule, step, group: groupOf(dossier, rule, step) }];
}

function groupOf(dossier: Dossier, rule: Rule, step: TraceStep): string {
  if (step.state === 'ausgenommen') return EXCEPTED;
  if (!step.inClass) return POSSIBLE;
  const decided = dossier.catalogue.decisions.filter(({ id }) => id in rule.then.class);
  const regime = decided.find(({ id }) => id !== PERMISSION)?.regime;
  if (regime !== undefined) return regime;
  if (decided.length === 0) return DUTIES;
  return countsForNothing(decided[0], step) ? POSSIBLE : CONDITIONS;
}

/** Its ceiling for "weiß nicht" takes it down to the base class. */
function countsForNothing(decision: Decision | undefined, { counts }: TraceStep): boolean {
  return decision !== undefined && counts[decision.id] === decision.scale[0]?.id;
}
