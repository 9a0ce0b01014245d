/** The solver's evaluation of Merkmale: whether they apply, and their rank at every end. */
import { type AnswerValue, isAnswered, UNKNOWN } from './answers.ts';
import { BOUNDS_UPPER, ENDS, EVERY_END, LOWER_ENDS, type Mask, NO_END } from './ends.ts';
import type { Fact, TableFact } from './plan.ts';
import { endsFrom, endsOf, type Reading } from './reading.ts';

/** Establishes one Merkmal whose inputs and members are established. */
export function establishFact(index: number, reading: Reading): void {
  const fact = reading.plan.facts[index];
  if (fact === undefined) return;
  reading.applies[index] = applyingEnds(index, reading);
  const ranks = ranksOf(fact, reading);
  for (let end = 0; end < ENDS.length; end++) reading.rank[index * ENDS.length + end] = ranks[end] ?? 0;
}

function applyingEnds(index: number, reading: Reading): Mask {
  const bearing = reading.plan.bearings[index];
  if (bearing === undefined || bearing.always) return EVERY_END;
  let mask = NO_END;
  for (const input of bearing.inputs) mask |= answeredEnds(input, reading);
  return mask;
}

/** Ends at which a question is visible and answered; one still open may become so, but was not asked for the class. */
function answeredEnds(input: number, reading: Reading): Mask {
  const visible = endsOf(reading.visible, input);
  return isAnswered(reading.given[input]) ? visible : visible & BOUNDS_UPPER;
}

function ranksOf(fact: Fact, reading: Reading): readonly number[] {
  if (fact.kind === 'bedingung') return perEnd(endsOf(reading.outcome, fact.when.number), 1, 1);
  if (fact.kind === 'tabelle') return tableRanks(fact, reading);
  const counts = [0, 0, 0, 0];
  for (const member of fact.of) {
    const holds = endsFrom(reading.rank, member, 1) & endsOf(reading.applies, member);
    for (let end = 0; end < counts.length; end++) counts[end] = (counts[end] ?? 0) + ((holds >> end) & 1);
  }
  return counts;
}

function tableRanks(fact: TableFact, reading: Reading): readonly number[] {
  const answered = answeredEnds(fact.zeilen, reading) & answeredEnds(fact.spalten, reading);
  if (answered === NO_END) return perEnd(NO_END, 0, 0);
  const ranks = possibleRanks(fact, reading);
  return perEnd(answered, Math.min(...ranks), Math.max(...ranks));
}

/** Ranks of the cells that the answers leave possible; a cell without stufe has rank 0. */
function possibleRanks(fact: TableFact, reading: Reading): number[] {
  const columns = candidates(fact.spalten, reading);
  return candidates(fact.zeilen, reading).flatMap((row) => {
    const cells = fact.ranks.get(row);
    return columns.map((column) => cells?.get(column) ?? 0);
  });
}

function candidates(input: number, reading: Reading): readonly string[] {
  const given: AnswerValue | undefined = reading.given[input];
  if (isAnswered(given) && given !== UNKNOWN) return [String(given)];
  const planned = reading.plan.inputs[input];
  return planned?.kind === 'question' ? planned.question.options.map((option) => option.id) : [];
}

/** The lower number at the lower ends, the upper one at the upper ends, 0 where the mask does not reach. */
function perEnd(mask: Mask, lower: number, upper: number): readonly number[] {
  return ENDS.map((end) => (mask & end ? (end & LOWER_ENDS ? lower : upper) : 0));
}
