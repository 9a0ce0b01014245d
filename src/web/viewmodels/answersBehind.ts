/** The answers that a rule rests on, also through the decisions that it reads. */

import type { Dossier } from '../../application/dossier.ts';
import type { DecisionId, RuleId } from '../../domain/catalogue.ts';
import type { TraceStep } from '../../domain/result.ts';
import { levelTitle } from '../../rulebook/describe/levelTitle.ts';

type StepAnswer = TraceStep['answers'][number];

/** In catalogue order. A rule that reads a decision rests on what the rules rest on that decide it. */
export function answersBehind(dossier: Dossier, step: TraceStep): readonly StepAnswer[] {
  if (step.decisions.length === 0) return step.answers;
  const found = new Map<string, StepAnswer>();
  collect(dossier, step, found, new Set());
  return dossier.catalogue.questions.flatMap(({ id }) => found.get(id) ?? []);
}

/** The decisions that a rule reads, in the words of the end at which the rule holds. */
export function decisionsBehind({ catalogue, result }: Dossier, step: TraceStep): readonly string[] {
  return step.decisions.flatMap((id) => {
    const decision = catalogue.decisions.find((one) => one.id === id);
    const found = result.decisions[id];
    if (decision === undefined || found === undefined) return [];
    const title = (level: string) => levelTitle(decision, level);
    if (step.state === 'fest' && found.atLeast !== found.atMost)
      return [`${decision.title}: mindestens ${title(found.atLeast)}`];
    const doubt = found.state === 'wegen-unbekannt' ? ', ungeklärt' : '';
    return step.inClass || step.state === 'ausgenommen'
      ? [`${decision.title}: ${title(found.class)}${doubt}`]
      : [`${decision.title}: höchstens ${title(found.atMost)}`];
  });
}

function collect(dossier: Dossier, step: TraceStep, found: Map<string, StepAnswer>, seen: Set<RuleId>): void {
  if (seen.has(step.rule)) return;
  seen.add(step.rule);
  for (const answer of step.answers) found.set(answer.question, answer);
  for (const id of step.decisions)
    for (const other of decidingSteps(dossier, step, id)) collect(dossier, other, found, seen);
}

/** What is certain rests on certain rules, and what is only possible on those that may still raise the decision. */
function decidingSteps(
  { catalogue, result }: Dossier,
  step: TraceStep,
  id: DecisionId,
): readonly TraceStep[] {
  const decided = result.decisions[id];
  if (decided === undefined) return [];
  if (step.state === 'fest')
    return result.trace.filter(({ state, counts }) => state === 'fest' && counts[id] === decided.atLeast);
  if (step.inClass || step.state === 'ausgenommen')
    return result.trace.filter(({ rule }) => decided.decidedBy.includes(rule));
  const raising = new Set(catalogue.rules.filter(({ then }) => id in then.class).map((rule) => rule.id));
  return result.trace.filter(({ rule, inClass, state }) => raising.has(rule) && isStillOpen(inClass, state));
}

function isStillOpen(inClass: boolean, state: TraceStep['state']): boolean {
  return !inClass && state !== 'ausgenommen';
}
