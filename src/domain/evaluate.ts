/** The evaluation of record: what a result page, a print and the command line say. */
import type { Answers } from './answers.ts';
import { assembleResult } from './assemble.ts';
import type { Catalogue, IsoDate } from './catalogue.ts';
import { settleDecision, settleEffects } from './classify.ts';
import { planOf } from './compilePlan.ts';
import { ENDS, EVERY_END } from './ends.ts';
import { type StageEngine, stageEngine } from './engine.ts';
import { deriveFact } from './evaluateFacts.ts';
import type { Plan, Step } from './plan.ts';
import { blankReading, endsOf, type Reading } from './reading.ts';
import type { AssessmentResult } from './result.ts';

/** Async only because the engine is. Evaluations of one catalogue run one after the other: an engine keeps run-time state. */
export function evaluate(answers: Answers, catalogue: Catalogue, asOf: IsoDate): Promise<AssessmentResult> {
  const evaluator = evaluatorOf(planOf(catalogue));
  const evaluation = evaluator.previous.then(async () => {
    const reading = blankReading(evaluator.plan, answers, asOf);
    for (const stage of evaluator.stages) await evaluateStage(stage, reading);
    return assembleResult(reading);
  });
  evaluator.previous = evaluation.catch(() => undefined);
  return evaluation;
}

interface Stage {
  readonly steps: readonly Step[];
  readonly engine: StageEngine | null;
}

interface Evaluator {
  readonly plan: Plan;
  readonly stages: readonly Stage[];
  /** Settles when the engines are free. */
  previous: Promise<unknown>;
}

const evaluators = new WeakMap<Plan, Evaluator>();

function evaluatorOf(plan: Plan): Evaluator {
  const known = evaluators.get(plan);
  if (known !== undefined) return known;
  const last = Math.max(0, ...plan.steps.map((step) => step.stage));
  const stages = Array.from({ length: last + 1 }, (_, stage) => stageOf(plan, stage));
  const evaluator: Evaluator = { plan, stages, previous: Promise.resolve() };
  evaluators.set(plan, evaluator);
  return evaluator;
}

function stageOf(plan: Plan, stage: number): Stage {
  const steps = plan.steps.filter((step) => step.stage === stage);
  const conditions = steps.flatMap((step) => step.conditions).filter((node) => node.kind !== 'immer');
  return { steps, engine: conditions.length > 0 ? stageEngine(conditions) : null };
}

async function evaluateStage({ steps, engine }: Stage, reading: Reading): Promise<void> {
  if (engine !== null) for (const end of ENDS) await engine.run(end, reading);
  for (const step of steps) settle(step, reading);
}

/** The steps of a stage stand in dependency order; what is "immer" needed no run. */
function settle({ kind, index, conditions }: Step, reading: Reading): void {
  for (const node of conditions) if (node.kind === 'immer') reading.outcome[node.number] = EVERY_END;
  const [visibleWhen] = conditions;
  if (kind === 'input') {
    reading.visible[index] = visibleWhen ? endsOf(reading.outcome, visibleWhen.number) : EVERY_END;
  }
  if (kind === 'fact') deriveFact(index, reading);
  if (kind === 'decision') settleDecision(reading, index);
  if (kind === 'effects') settleEffects(reading, index);
}
