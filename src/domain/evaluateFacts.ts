/** Merkmale between two engine runs, one end after the other. */
import { isAnswered, UNKNOWN } from './answers.ts';
import { BOUNDS_UPPER, ENDS, LOWER_ENDS, type Mask } from './ends.ts';
import type { Fact, TableFact } from './plan.ts';
import { endsOf, numberAt, type Reading } from './reading.ts';

/** Establishes whether a Merkmal applies and its rank, from the conditions that the engine has run. */
export function deriveFact(index: number, reading: Reading): void {
  const fact = reading.plan.facts[index];
  if (fact === undefined) return;
  for (const [position, end] of ENDS.entries()) {
    if (appliesAt(index, end, reading)) reading.applies[index] = endsOf(reading.applies, index) | end;
    reading.rank[index * ENDS.length + position] = rankAt(fact, end, reading);
  }
}

function appliesAt(index: number, end: Mask, reading: Reading): boolean {
  const bearing = reading.plan.bearings[index];
  return bearing?.always === true || (bearing?.inputs ?? []).some((input) => isAskedAt(input, end, reading));
}

/** Visible and answered; what is still open counts as asked only where everything possible counts. */
function isAskedAt(input: number, end: Mask, reading: Reading): boolean {
  const isVisible = (endsOf(reading.visible, input) & end) !== 0;
  return isVisible && (isAnswered(reading.given[input]) || end === BOUNDS_UPPER);
}

function rankAt(fact: Fact, end: Mask, reading: Reading): number {
  if (fact.kind === 'bedingung') return endsOf(reading.outcome, fact.when.number) & end ? 1 : 0;
  if (fact.kind === 'tabelle') return tableRankAt(fact, end, reading);
  const holding = fact.of.filter(
    (member) => endsOf(reading.applies, member) & end && numberAt(reading.rank, member, end) > 0,
  );
  return holding.length;
}

/** The mildest cell that the answers leave possible is certain, the strictest is possible. */
function tableRankAt(fact: TableFact, end: Mask, reading: Reading): number {
  const isAsked = [fact.zeilen, fact.spalten].every((input) => isAskedAt(input, end, reading));
  if (!isAsked) return 0;
  const ranks: number[] = [];
  for (const row of possibleOptions(fact.zeilen, reading)) {
    for (const column of possibleOptions(fact.spalten, reading))
      ranks.push(fact.ranks.get(row)?.get(column) ?? 0);
  }
  return end & LOWER_ENDS ? Math.min(...ranks) : Math.max(...ranks);
}

function possibleOptions(input: number, reading: Reading): readonly string[] {
  const planned = reading.plan.inputs[input];
  if (planned?.kind !== 'question') return [];
  const given = reading.given[input];
  const options = planned.question.options.map((option) => option.id);
  return typeof given === 'string' && given !== UNKNOWN
    ? options.filter((option) => option === given)
    : options;
}
