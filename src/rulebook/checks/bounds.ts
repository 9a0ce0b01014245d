/** RB405: whatever is still answered, the class stays within what was promised before. */
import type { Answers } from '../../domain/answers.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, CLASS_UPPER } from '../../domain/ends.ts';
import { numberAt, type Reading } from '../../domain/reading.ts';
import { solveReading } from '../../domain/solve.ts';
import { type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';
import { randomFrom, seedOf } from '../random.ts';
import { completed, responderFor, thinned } from '../randomAnswer.ts';

type Solve = (answers: Answers, catalogue: Catalogue, asOf: IsoDate) => Reading;

/** Answers of which some are missing, and what they can still become. */
interface Sample {
  readonly name: string;
  readonly partial: Answers;
  readonly completions: readonly Answers[];
  readonly catalogue: Catalogue;
  readonly asOf: IsoDate;
}

/** Law alone cannot break this promise, only its evaluation can: `solve` is what is on trial. */
export function checkBounds(law: Law, cases: readonly SolvedCase[], solve: Solve = solveReading): Finding[] {
  const found = new Map<string, Finding>();
  for (const sample of samplesOf(law, cases)) {
    const promise = solve(sample.partial, sample.catalogue, sample.asOf);
    for (const answers of sample.completions) {
      const reading = solve(answers, sample.catalogue, sample.asOf);
      for (const decision of outside(promise, reading)) {
        const id = law.catalogue.decisions[decision]?.id ?? '';
        const open = [...answers.keys()].filter((question) => !sample.partial.has(question));
        if (!found.has(id))
          found.set(id, broken(decision, promise, reading, { law, name: sample.name, open }));
      }
    }
  }
  return [...found.values()];
}

/** Of every golden case two remainders, and one of answers that have nothing to do with it. */
function* samplesOf(law: Law, cases: readonly SolvedCase[]): Generator<Sample> {
  const respond = responderFor(law);
  for (const { golden, answers, catalogue } of cases) {
    const random = randomFrom(seedOf(golden.file));
    const base = { catalogue, asOf: golden.asOf };
    for (const keep of [0.4, 0.8]) {
      const partial = thinned(answers, keep, 0, random);
      const whole = completed(partial, catalogue, respond, random);
      const open = new Map([...thinned(whole, 0.5, 0.2, random), ...partial]);
      yield { ...base, name: `„${golden.title}“`, partial, completions: [answers, whole, open] };
    }
    const anything = completed(new Map(), catalogue, respond, random);
    const partial = thinned(anything, 0.5, 0.2, random);
    yield { ...base, name: `„${golden.title}“ mit anderen Antworten`, partial, completions: [anything] };
  }
}

/** Decisions whose class lies outside of what the promise left possible. */
function outside(promise: Reading, { level, plan }: Reading): number[] {
  return [...plan.decisions.keys()].filter((decision) => {
    const found = numberAt(level, decision, CLASS_UPPER);
    return (
      found < numberAt(promise.level, decision, BOUNDS_LOWER) ||
      found > numberAt(promise.level, decision, BOUNDS_UPPER)
    );
  });
}

function broken(
  decision: number,
  promise: Reading,
  reading: Reading,
  { law, name, open }: { law: Law; name: string; open: readonly string[] },
): Finding {
  const { id = '', scale = [] } = promise.plan.decisions[decision] ?? {};
  const values = {
    id,
    fall: name,
    mindestens: scale[numberAt(promise.level, decision, BOUNDS_LOWER)] ?? '',
    hoechstens: scale[numberAt(promise.level, decision, BOUNDS_UPPER)] ?? '',
    stufe: scale[numberAt(reading.level, decision, CLASS_UPPER)] ?? '',
    offen: open.join(', ') || 'keine',
  };
  return finding('RB405.ausserhalb', placeOf(law, id), values, id);
}
