/** The answers that a rule rests on, also through the decisions that it reads. */
import type { Dossier } from '../../application/dossier.ts';
import type { RuleId } from '../../domain/catalogue.ts';
import type { TraceStep } from '../../domain/result.ts';

type StepAnswer = TraceStep['answers'][number];

/** In catalogue order. A rule that reads a decision rests on what the rules rest on that decide it. */
export function answersBehind(dossier: Dossier, step: TraceStep): readonly StepAnswer[] {
  if (step.decisions.length === 0) return step.answers;
  const found = new Map<string, StepAnswer>();
  collect(dossier, step, found, new Set());
  return dossier.catalogue.questions.flatMap(({ id }) => found.get(id) ?? []);
}

function collect(dossier: Dossier, step: TraceStep, found: Map<string, StepAnswer>, seen: Set<RuleId>): void {
  if (seen.has(step.rule)) return;
  seen.add(step.rule);
  for (const answer of step.answers) found.set(answer.question, answer);
  const deciding = step.decisions.flatMap((id) => dossier.result.decisions[id]?.decidedBy ?? []);
  for (const other of dossier.result.trace)
    if (deciding.includes(other.rule)) collect(dossier, other, found, seen);
}
