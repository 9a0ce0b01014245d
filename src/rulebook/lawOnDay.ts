/** The days on which the law changes, and what is law on them. */
import type { Catalogue, IsoDate, MeasureEffect } from '../domain/catalogue.ts';
import { isInForce } from '../domain/classify.ts';
import type { Law } from './law.ts';

/** The law between two changes: which rules are in force is the same on all its days. */
export interface Epoch {
  readonly days: readonly IsoDate[];
  readonly law: Law;
}

/** Days on which a rule begins or ends or a duty begins to bind, and the day of the catalogue itself. */
function changeDays({ validFrom, rules }: Catalogue): IsoDate[] {
  const days = rules.flatMap((rule) => [
    ...[rule.validFrom, rule.validTo].filter((day) => day !== undefined),
    ...(rule.validTo === undefined ? [] : [dayAfter(rule.validTo)]),
    ...rule.then.measures.flatMap(bindingDays),
  ]);
  return [...new Set([validFrom, ...days])].toSorted();
}

export function bindingDays({ appliesFrom = [] }: MeasureEffect): readonly IsoDate[] {
  return typeof appliesFrom === 'string' ? [appliesFrom] : appliesFrom.map(({ date }) => date);
}

export function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Every state that the law has on the days on which something changes; that of the catalogue's own day comes first. */
export function epochsOf(law: Law): Epoch[] {
  const { validFrom, rules } = law.catalogue;
  const epochs = new Map<string, IsoDate[]>();
  for (const day of [validFrom, ...changeDays(law.catalogue).filter((other) => other !== validFrom)]) {
    const key = rules.map((rule) => Number(isInForce(rule, day))).join('');
    epochs.set(key, [...(epochs.get(key) ?? []), day]);
  }
  return [...epochs.values()].map((days) => ({ days, law: lawOn(days[0] ?? validFrom, law) }));
}

/** The law as if only what is in force on the day had ever been written; the same object where that is everything. */
function lawOn(day: IsoDate, law: Law): Law {
  const rules = law.catalogue.rules.filter((rule) => isInForce(rule, day));
  if (rules.length === law.catalogue.rules.length) return law;
  const ids = new Set(rules.map(({ id }) => id));
  const ownExceptions = rules.map((rule) => ({
    ...rule,
    exceptedBy: rule.exceptedBy.filter((other) => ids.has(other)),
  }));
  return { ...law, catalogue: { ...law.catalogue, rules: ownExceptions } };
}
