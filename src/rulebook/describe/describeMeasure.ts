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
  type Page,
  paragraph,
  part,
  table,
  text,
} from './page.ts';
import { phaseTitle } from './phases.ts';
import { startText } from './startText.ts';

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

function demandedBy(catalogue: Catalogue, { id }: Measure): readonly Block[] {
  const rows = catalogue.rules.flatMap((rule) =>
    rule.then.measures
      .filter((effect) => effect.id === id)
      .map(({ stufe, appliesFrom }) => [
        [linkTo(catalogue, { kind: 'regel', id: rule.id })],
        [text(STUFE_WORDS[stufe])],
        [text(startText(catalogue, appliesFrom))],
      ]),
  );
  const head = ['Regel', 'Stufe', 'Beginn der Pflicht'];
  return part(
    'Welche Regeln sie verlangen',
    'regeln',
    rows.length === 0 ? [] : [table('Regeln', head, rows)],
  );
}
