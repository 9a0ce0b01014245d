/** RB205, RB301, RB402: questions, Merkmale, rules and decisions stand in one order without circles. */

import { dependenciesOf, questionsBehind } from '../dependencies.ts';
import { below, type Finding, finding } from '../finding.ts';
import { idsIn, type Law, placeOf } from '../law.ts';

export function checkOrder(law: Law): Finding[] {
  const circles = findCircles(dependenciesOf(law.catalogue));
  return [...circles.map((circle) => circleFinding(circle, law)), ...laterQuestions(law)];
}

function circleFinding(circle: readonly string[], law: Law): Finding {
  const { questions, rules } = law.catalogue;
  const [first = ''] = circle;
  const kreis = [...circle, first].join(' → ');
  const place = placeOf(law, first);
  if (circle.some((id) => questions.some((question) => question.id === id))) {
    return finding('RB301.kreis', place, { kreis });
  }
  const onlyRules = circle.every((id) => rules.some((rule) => rule.id === id));
  return finding(onlyRules ? 'RB402.ausnahme-im-kreis' : 'RB205.kreis', place, { kreis });
}

/** One circle for every way back into the path that is being walked. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (id: string): void => {
    if (path.includes(id)) circles.push(path.slice(path.indexOf(id)));
    if (done.has(id)) return;
    done.add(id);
    path.push(id);
    for (const next of graph.get(id) ?? []) walk(next);
    path.pop();
  };
  for (const id of graph.keys()) walk(id);
  return circles;
}

/** A question opens only on what was asked before it; decisions may come from anywhere. */
function laterQuestions(law: Law): Finding[] {
  const { catalogue } = law;
  const position = new Map(catalogue.questions.map(({ id }, index) => [id, index]));
  return catalogue.questions.flatMap(({ id, visibleWhen }, index) =>
    [...questionsBehind(idsIn(visibleWhen), catalogue)]
      .filter((other) => (position.get(other) ?? -1) > index)
      .map((spaetere) =>
        finding('RB301.spaetere-frage', below(placeOf(law, id), 'visibleWhen'), { spaetere }),
      ),
  );
}
