/** A decision: its question, its scale, and the rules of each level, strictest first. */
import type { Catalogue, Decision, LevelId } from '../../domain/catalogue.ts';
import { citationTable } from './citations.ts';
import { counted } from './counted.ts';
import { ruleLines } from './describeRule.ts';
import { decisionGraphs } from './drawRules.ts';
import { levelTitle } from './levelTitle.ts';
import {
  anchorOf,
  type Block,
  facts,
  heading,
  link,
  muted,
  type Page,
  paragraph,
  part,
  strong,
  table,
  text,
} from './page.ts';
import type { Subject } from './subject.ts';

export function describeDecision(subject: Subject, decision: Decision): Page {
  const { catalogue } = subject;
  const strictestFirst = [...decision.scale].reverse();
  return {
    kicker: 'Entscheidung',
    title: decision.title,
    intro: decision.question,
    blocks: [
      ...part('Stufen', 'stufen', [scaleTable(catalogue, decision), ...howItCounts(decision)]),
      ...part('Ausgangsstufe', 'ausgangsstufe', [paragraph(text(decision.base.reason))]),
      ...citationTable(catalogue, decision.base.cites),
      ...part(
        'Wege von der Antwort zur Stufe',
        'wege',
        decisionGraphs(catalogue, decision).map((graph) => ({ kind: 'graph', graph })),
      ),
      ...strictestFirst.flatMap((level) => levelBlocks(subject, decision, level.id)),
    ],
  };
}

/** Strictest first, as everywhere in the application. */
function scaleTable(catalogue: Catalogue, decision: Decision): Block {
  const rows = [...decision.scale].reverse().map((level) => {
    const count = rulesOf(catalogue, decision, level.id).length;
    const rules = counted(count, 'Regel', 'Regeln');
    return [
      [strong(level.title)],
      [text(level.meaning)],
      [level.id === decision.scale[0]?.id ? muted('Ausgangsstufe') : text(rules)],
    ];
  });
  return table('Stufen, strengste zuerst', ['Stufe', 'Bedeutung', 'Woher sie kommt'], rows);
}

function howItCounts(decision: Decision): readonly Block[] {
  const { unbekannt, kurzweg } = decision;
  const named = (level: LevelId) => `„${levelTitle(decision, level)}“`;
  const doubt = unbekannt === undefined ? 'voll' : `bis zur Klärung höchstens als ${named(unbekannt)}`;
  const ends = (kurzweg?.stufen ?? []).map(named).join(' oder ');
  return [
    paragraph(
      text('Greifen mehrere Regeln, zählt die strengste Stufe. Greift keine, gilt die Ausgangsstufe. '),
      text(`Greift eine Regel nur wegen „Weiß ich nicht“, zählt sie ${doubt}.`),
    ),
    ...(kurzweg === undefined
      ? []
      : [paragraph(text(`Wo ${ends} klar zutrifft, genügen auf dem kurzen Weg ${kurzweg.fragen} Fragen.`))]),
  ];
}

function levelBlocks(subject: Subject, decision: Decision, level: LevelId): readonly Block[] {
  const { catalogue } = subject;
  const rules = rulesOf(catalogue, decision, level);
  const title = levelTitle(decision, level);
  if (rules.length === 0) return [];
  return [
    heading(`Stufe „${title}“`, `stufe-${level}`),
    ...rules.flatMap((rule): readonly Block[] => [
      {
        kind: 'heading',
        level: 3,
        anchor: anchorOf({ kind: 'regel', id: rule.id }),
        runs: [link(rule.title, 'regel', rule.id)],
      },
      facts(ruleLines(subject, rule)),
    ]),
  ];
}

function rulesOf({ rules }: Catalogue, { id }: Decision, level: LevelId) {
  return rules.filter(({ then }) => then.class[id] === level);
}
