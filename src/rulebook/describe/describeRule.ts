/** A rule as a person reads it: wenn, außer, dann, warum, Fundstellen. */

import type { Catalogue, MeasureEffect, Rule } from '../../domain/catalogue.ts';
import { questionsBehind, readByRule } from '../dependencies.ts';
import { idsIn } from '../law.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { citationItems } from './citations.ts';
import { conditionItem } from './conditionText.ts';
import { factItem } from './describeFact.ts';
import { ruleGraph } from './drawRules.ts';
import { linkTo } from './entries.ts';
import { STUFE_WORDS } from './force.ts';
import { germanDate } from './germanDate.ts';
import { levelTitle } from './levelTitle.ts';
import {
  code,
  type FactLine,
  facts,
  force,
  type Item,
  item,
  line,
  lines,
  list,
  type Page,
  part,
  strong,
  text,
} from './page.ts';
import { startItems } from './startItems.ts';
import { readingItem, type Subject } from './subject.ts';

export function describeRule(subject: Subject, rule: Rule): Page {
  const { catalogue } = subject;
  const meanings = meaningsOf(catalogue, rule);
  return {
    kicker: 'Regel',
    title: rule.title,
    intro: '',
    blocks: [
      facts([...ruleLines(subject, rule), ...validity(rule), line('Kennung', code(rule.id))]),
      ...part('Was die Merkmale bedeuten', 'merkmale', meanings.length === 0 ? [] : [list(meanings)]),
      ...part('Von der Antwort zur Folge', 'weg', [{ kind: 'graph', graph: ruleGraph(catalogue, rule) }]),
    ],
  };
}

/** Everything the rule says, without what only its own page adds. */
export function ruleLines(subject: Subject, rule: Rule): readonly FactLine[] {
  const { catalogue } = subject;
  return [
    lines('Wenn', [conditionItem(rule.when, catalogue)]),
    lines('Außer', exceptionItems(catalogue, rule)),
    lines('Dann', consequenceItems(catalogue, rule)),
    lines('Bei „Weiß ich nicht“', ceilingItems(catalogue, rule)),
    line('Warum', text(rule.reason)),
    ...(rule.loesung === undefined ? [] : [line('Was hilft', text(rule.loesung))]),
    lines('Fundstellen', citationItems(catalogue, rule.cites)),
    line('Bindung der Regel', force(rule.force)),
    lines('Rechtlich ungeklärt', recordItems(catalogue, rule)),
    lines('Lesart', readingItems(subject, rule)),
  ];
}

function exceptionItems(catalogue: Catalogue, { unless, exceptedBy }: Rule): readonly Item[] {
  return [
    ...unless.map((id) => item([linkTo(catalogue, { kind: 'merkmal', id }), text(' trifft zu')])),
    ...exceptedBy.map((id) =>
      item([text('Regel '), linkTo(catalogue, { kind: 'regel', id }), text(' greift')]),
    ),
  ];
}

function consequenceItems(catalogue: Catalogue, { then }: Rule): readonly Item[] {
  return [
    ...Object.entries(then.class).map(([id, level]) => levelItem(catalogue, id, level)),
    ...then.measures.map((effect) => measureItem(catalogue, effect)),
    ...then.modules.map((id) => item([text('Baustein '), linkTo(catalogue, { kind: 'baustein', id })])),
    ...(then.hint === undefined ? [] : [item([strong('Hinweis: '), text(then.hint)])]),
  ];
}

function levelItem(catalogue: Catalogue, id: string, level: string): Item {
  return item([
    linkTo(catalogue, { kind: 'entscheidung', id }),
    text(': mindestens '),
    strong(levelTitle(catalogueIndex(catalogue).decisions.get(id), level)),
  ]);
}

function measureItem(catalogue: Catalogue, effect: MeasureEffect): Item {
  const title = linkTo(catalogue, { kind: 'massnahme', id: effect.id });
  return item([strong(`${STUFE_WORDS[effect.stufe]}: `), title], startItems(catalogue, effect));
}

function ceilingItems(catalogue: Catalogue, { unbekannt }: Rule): readonly Item[] {
  return Object.entries(unbekannt).map(([id, level]) => {
    const decision = catalogueIndex(catalogue).decisions.get(id);
    const ceiling = levelTitle(decision, level);
    return item([text(`${decision?.title ?? id}: bis zur Klärung höchstens „${ceiling}“`)]);
  });
}

function recordItems(catalogue: Catalogue, { auslegung }: Rule): readonly Item[] {
  if (auslegung === undefined) return [];
  return [
    item([text('Warum Prüfpfad so rechnet: '), linkTo(catalogue, { kind: 'auslegung', id: auslegung })]),
  ];
}

/** Switches that the rule reads, also through its Merkmale. */
function readingItems(subject: Subject, rule: Rule): readonly Item[] {
  const behind = questionsBehind(readByRule(rule), subject.catalogue);
  return subject.catalogue.switches
    .filter(({ id }) => behind.has(id))
    .map((one) => readingItem(subject, one));
}

function meaningsOf(catalogue: Catalogue, { when, unless }: Rule): readonly Item[] {
  const { facts: known } = catalogueIndex(catalogue);
  const read = [...new Set([...idsIn(when), ...unless])];
  return read.flatMap((id) => {
    const fact = known.get(id);
    return fact === undefined ? [] : [factItem(catalogue, fact)];
  });
}

function validity({ validFrom, validTo }: Rule): readonly FactLine[] {
  const from = validFrom === undefined ? '' : `ab ${germanDate(validFrom)}`;
  const to = validTo === undefined ? '' : `bis ${germanDate(validTo)}`;
  const words = [from, to].filter((one) => one !== '').join(' ');
  return words === '' ? [] : [line('Gilt', text(words))];
}
