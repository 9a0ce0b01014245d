/** A measure: what to do, who, by when, what proves it, and which rules ask for it. */
import type { Catalogue, Measure } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { citationTable } from './citations.ts';
import { controlGroups } from './controlGroups.ts';
import { linkTo } from './entries.ts';
import { STUFE_WORDS } from './force.ts';
import {
  type Block,
  code,
  facts,
  force,
  item,
  line,
  lines,
  list,
  type Page,
  paragraph,
  part,
  strong,
  text,
} from './page.ts';
import { phaseTitle } from './phases.ts';
import { startItems } from './startItems.ts';

export function describeMeasure(catalogue: Catalogue, measure: Measure): Page {
  const { offices } = catalogueIndex(catalogue);
  const { id, title, todo, role, phase, evidence, exclude } = measure;
  return {
    kicker: 'Maßnahme',
    title,
    intro: '',
    blocks: [
      ...todo.map((words) => paragraph(text(words))),
      facts([
        line('Warum', text(measure.reason)),
        lines(
          'Zuständig',
          role.map((one) => item([text(offices.get(one)?.title ?? one)])),
        ),
        lines(
          'Nachweis',
          evidence.map((words) => item([text(words)])),
        ),
        line('Wann', text(phaseTitle(phase))),
        line('Bindung', force(measure.force)),
        ...controlGroups(measure).map((group) => line(group.catalogue, text(group.controls))),
        lines(
          'Nicht zugleich mit',
          exclude.map((other) => item([linkTo(catalogue, { kind: 'massnahme', id: other })])),
        ),
        line('Kennung', code(id)),
      ]),
      ...citationTable(catalogue, measure.cites),
      ...demandedBy(catalogue, measure),
    ],
  };
}

/** Each rule with its Stufe, and from when the duty binds. */
function demandedBy(catalogue: Catalogue, { id }: Measure): readonly Block[] {
  const items = catalogue.rules.flatMap((rule) =>
    rule.then.measures
      .filter((effect) => effect.id === id)
      .map((effect) => {
        const runs = [
          strong(`${STUFE_WORDS[effect.stufe]}: `),
          linkTo(catalogue, { kind: 'regel', id: rule.id }),
        ];
        return item(runs, startItems(catalogue, effect));
      }),
  );
  return part('Welche Regeln sie verlangen', 'regeln', items.length === 0 ? [] : [list(items)]);
}
