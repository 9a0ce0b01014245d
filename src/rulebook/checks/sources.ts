/** RB202, RB201: no source without use, none checked too long ago; what weighs legally is cited. */

import { questionsBehindRules } from '../dependencies.ts';
import { below, type Finding, finding } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';

export function checkSources(law: Law): Finding[] {
  return [...unusedSources(law), ...oldSources(law), ...uncitedQuestions(law)];
}

function unusedSources(law: Law): Finding[] {
  const { questions, facts, rules, measures, decisions, sources } = law.catalogue;
  const cited = new Set([
    ...[...questions, ...facts, ...rules, ...measures].flatMap(({ cites }) => cites),
    ...decisions.flatMap(({ base }) => base.cites),
  ]);
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => finding('RB202.ungenutzt', placeOf(law, id), { id }, id));
}

/** Measured against the catalogue's own date: the same catalogue gives the same findings on every day. */
function oldSources(law: Law): Finding[] {
  const { sources, validFrom } = law.catalogue;
  const oldest = `${Number(validFrom.slice(0, 4)) - 1}${validFrom.slice(4)}`;
  return sources
    .filter(({ lastChecked }) => lastChecked < oldest)
    .map(({ id, lastChecked }) =>
      finding('RB202.alt', below(placeOf(law, id), 'lastChecked'), { id, datum: lastChecked }, id),
    );
}

function uncitedQuestions(law: Law): Finding[] {
  const loaded = questionsBehindRules(law.catalogue);
  return law.catalogue.questions
    .filter(({ id, cites }) => cites.length === 0 && loaded.has(id))
    .map(({ id }) => finding('RB201.frage-ohne-fundstelle', placeOf(law, id), { id }, id));
}
