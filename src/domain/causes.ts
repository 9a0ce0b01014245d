/** Which changed answers explain a changed class or measure: read from both traces, nothing is evaluated again. */
import type { Catalogue, DecisionId, MeasureId, QuestionId, Rule, RuleId } from './catalogue.ts';
import type { AssessmentResult, TraceStep } from './result.ts';

export interface Evaluated {
  readonly catalogue: Catalogue;
  readonly result: AssessmentResult;
}

export interface Causes {
  /** Rules whose part in the result is another than before. */
  readonly moved: readonly RuleId[];
  ofRule(rule: RuleId): readonly QuestionId[];
  ofClass(decision: DecisionId): readonly QuestionId[];
  ofMeasure(measure: MeasureId): readonly QuestionId[];
}

/** `changed`: the answers that differ; everything named as a cause is one of them. */
export function causesOf(before: Evaluated, after: Evaluated, changed: ReadonlySet<QuestionId>): Causes {
  const sides = [before, after].map(({ catalogue, result }) => ({
    rules: new Map(catalogue.rules.map((rule) => [rule.id, rule])),
    steps: new Map(result.trace.map((step) => [step.rule, step])),
  }));
  const stepsOf = (rule: RuleId) => sides.flatMap(({ steps }) => steps.get(rule) ?? []);
  const effectsOf = (rule: RuleId) => sides.flatMap(({ rules }) => rules.get(rule)?.then ?? []);
  const moved = movedRules(before.result, after.result);
  const movedWith = (has: (effect: Rule['then']) => boolean) =>
    moved.filter((rule) => effectsOf(rule).some(has));

  const answersOf = (rules: readonly RuleId[], seen: ReadonlySet<DecisionId>): readonly QuestionId[] => {
    const steps = rules.flatMap(stepsOf);
    const own = steps.flatMap(({ answers }) => answers.map(({ question }) => question));
    const earlier = [...new Set(steps.flatMap(({ decisions }) => decisions))].filter((id) => !seen.has(id));
    const inherited = earlier.flatMap((id) => answersOf(deciding(id), new Set([...seen, ...earlier])));
    return [...new Set([...own.filter((id) => changed.has(id)), ...inherited])];
  };
  const deciding = (id: DecisionId) => movedWith((effect) => id in effect.class);
  return {
    moved,
    ofRule: (rule) => answersOf([rule], new Set()),
    ofClass: (id) => answersOf(deciding(id), new Set([id])),
    ofMeasure: (id) =>
      answersOf(
        movedWith(({ measures }) => measures.some((one) => one.id === id)),
        new Set(),
      ),
  };
}

function movedRules(before: AssessmentResult, after: AssessmentResult): readonly RuleId[] {
  const [old, now] = [before, after].map(
    ({ trace }) => new Map(trace.map((step) => [step.rule, partOf(step)])),
  );
  const rules = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...rules].filter((rule) => old?.get(rule) !== now?.get(rule));
}

function partOf({ state, inClass }: TraceStep): string {
  return `${state} ${inClass}`;
}
