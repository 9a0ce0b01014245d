/** Which missing or uncertain answers can still move a decision: what to clarify first. */
import type { Dossier } from '../../application/dossier.ts';
import { type AnswerValue, isRows, UNKNOWN } from '../../domain/answers.ts';
import type { Catalogue, DecisionId, QuestionId, Rule } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import type { TraceStep } from '../../domain/result.ts';
import { answersBehind } from './answersBehind.ts';

export type OpenEffects = ReadonlyMap<QuestionId, ReadonlySet<DecisionId>>;

/** For each question whose answer is missing or "weiß nicht": the decisions that hang on it. */
export const openEffects = oncePer((dossier: Dossier): OpenEffects => {
  const effects = new Map<QuestionId, Set<DecisionId>>();
  for (const step of dossier.result.trace) {
    const raised = raisedDecisions(dossier, step);
    for (const question of uncertainQuestions(dossier, step)) {
      const known = effects.get(question) ?? new Set();
      effects.set(question, new Set([...known, ...raised]));
    }
  }
  return effects;
});

/** Questions of a reason that are not answered or answered "weiß nicht". */
export function uncertainQuestions(dossier: Dossier, step: TraceStep): readonly QuestionId[] {
  return answersBehind(dossier, step)
    .filter(({ value }) => isUncertain(value))
    .map(({ question }) => question);
}

/** Reasons rest on answers with options only, so the word "unbekannt" is never text here. */
export function isUncertain(value: AnswerValue | null): boolean {
  if (value === null || value === UNKNOWN) return true;
  return isRows(value) && Object.values(value).includes(UNKNOWN);
}

const rulesById = oncePer(({ rules }: Catalogue) => new Map(rules.map((rule) => [rule.id, rule])));

export function ruleOf(dossier: Dossier, step: TraceStep): Rule | undefined {
  return rulesById(dossier.catalogue).get(step.rule);
}

/** Decisions that the rule would lift above what is certain. */
function raisedDecisions(dossier: Dossier, step: TraceStep): readonly DecisionId[] {
  if (step.state !== 'offen' && step.state !== 'wegen-unbekannt') return [];
  const effect = ruleOf(dossier, step)?.then.class ?? {};
  return Object.entries(effect)
    .filter(([decision, level]) => isAbove(dossier, decision, level))
    .map(([decision]) => decision);
}

function isAbove({ catalogue, result }: Dossier, id: DecisionId, level: string): boolean {
  const scale = catalogue.decisions.find((decision) => decision.id === id)?.scale ?? [];
  const at = (wanted: string | undefined) => scale.findIndex((step) => step.id === wanted);
  return at(level) > at(result.decisions[id]?.atLeast);
}
