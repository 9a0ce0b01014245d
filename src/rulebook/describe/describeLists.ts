/** The lists of the catalogue: every entry of a kind, in groups. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { checkedText } from './citations.ts';
import { counted } from './counted.ts';
import { describeDates } from './describeDates.ts';
import { readingBlocks } from './describeRecord.ts';
import { linkTo } from './entries.ts';
import { levelTitle } from './levelTitle.ts';
import {
  anchorOf,
  type Block,
  type EntryKind,
  force,
  heading,
  LISTS,
  type ListId,
  link,
  type Page,
  type Run,
  type Runs,
  table,
  text,
} from './page.ts';
import { PHASES } from './phases.ts';
import { questionNumbers } from './questionNumbers.ts';
import { regimeOf } from './regimeOf.ts';
import type { Subject } from './subject.ts';

interface ListWords {
  readonly title: string;
  readonly intro: string;
}

export const LIST_WORDS: Readonly<Record<ListId, ListWords>> = {
  fragen: { title: 'Fragen', intro: 'Was der Fragebogen wissen will, nach Abschnitten.' },
  merkmale: {
    title: 'Merkmale',
    intro: 'Rechtsbegriffe, die aus Antworten folgen und auf die sich Regeln stützen.',
  },
  regeln: { title: 'Regeln', intro: 'Was aus Antworten und Merkmalen folgt.' },
  massnahmen: { title: 'Maßnahmen', intro: 'Was die Stadt tun muss, nach dem Zeitpunkt.' },
  bausteine: { title: 'Bausteine', intro: 'Bausteine des IT-Grundschutzes, die Regeln verlangen können.' },
  quellen: {
    title: 'Quellen',
    intro: 'Vorschriften, Leitlinien und Standards mit dem Stand, in dem sie gelesen wurden.',
  },
  auslegungen: {
    title: 'Auslegungen',
    intro: 'Wo das Recht nicht eindeutig ist: wie Prüfpfad rechnet und warum.',
  },
  lesarten: { title: 'Lesarten', intro: 'Umstrittene Fragen, die jede Stadt für sich entscheidet.' },
  termine: { title: 'Was sich wann ändert', intro: 'Tage, ab denen eine Pflicht bindet.' },
};

/** The kind of the entries that a list leads to; days are no entries. */
export const LISTED: Readonly<Record<Exclude<ListId, 'termine'>, EntryKind>> = {
  fragen: 'frage',
  merkmale: 'merkmal',
  regeln: 'regel',
  massnahmen: 'massnahme',
  bausteine: 'baustein',
  quellen: 'quelle',
  auslegungen: 'auslegung',
  lesarten: 'lesart',
};

/** null: decisions stand on the first page. */
export function listOf(kind: EntryKind): ListId | null {
  return LISTS.find((list) => list !== 'termine' && LISTED[list] === kind) ?? null;
}

export function isListId(words: string): words is ListId {
  return Object.hasOwn(LIST_WORDS, words);
}

export function describeList(subject: Subject, id: ListId): Page {
  if (id === 'termine') return describeDates(subject.catalogue);
  return { kicker: 'Verzeichnis', ...LIST_WORDS[id], blocks: BLOCKS[id](subject) };
}

type Blocks = (subject: Subject) => readonly Block[];

const BLOCKS: Readonly<Record<Exclude<ListId, 'termine'>, Blocks>> = {
  fragen: ({ catalogue }) => questionBlocks(catalogue),
  merkmale: ({ catalogue }) =>
    byRegime(catalogue, 'merkmal', catalogue.facts, ['Merkmal', 'Wo es zählt'], ({ id, title }) => [
      [link(title, 'merkmal', id)],
      [text(counted(catalogueIndex(catalogue).readers.get(id)?.length ?? 0, 'Stelle', 'Stellen'))],
    ]),
  regeln: ({ catalogue }) =>
    byRegime(catalogue, 'regel', catalogue.rules, ['Regel', 'Folge', 'Bindung'], (rule) => [
      [link(rule.title, 'regel', rule.id)],
      consequenceRuns(catalogue, rule.then),
      [force(rule.force)],
    ]),
  massnahmen: ({ catalogue }) => measureBlocks(catalogue),
  bausteine: ({ catalogue }) => [moduleTable(catalogue)],
  quellen: ({ catalogue }) => sourceBlocks(catalogue),
  auslegungen: ({ catalogue }) => [recordTable(catalogue)],
  lesarten: (subject) =>
    subject.catalogue.switches.flatMap((one) => [
      heading(one.title, anchorOf({ kind: 'lesart', id: one.id })),
      ...readingBlocks(subject, one),
    ]),
};

function questionBlocks(catalogue: Catalogue): readonly Block[] {
  const numbers = questionNumbers(catalogue);
  return catalogue.sections.flatMap((section) => {
    const rows = catalogue.questions
      .filter((question) => question.section === section.id)
      .map(({ id, text: words, answeredBy }): readonly Runs[] => [
        [link(`${numbers.question(id)} ${words}`, 'frage', id)],
        [text(catalogueIndex(catalogue).offices.get(answeredBy)?.title ?? answeredBy)],
      ]);
    const words = `${numbers.section(section.id)} ${section.title}`;
    return group(words, `abschnitt-${section.id}`, ['Frage', 'Wer das weiß'], rows);
  });
}

function measureBlocks(catalogue: Catalogue): readonly Block[] {
  return PHASES.flatMap(([phase, title]) => {
    const rows = catalogue.measures
      .filter((measure) => measure.phase === phase)
      .map(({ id, title: words, role, force: firm }): readonly Runs[] => [
        [link(words, 'massnahme', id)],
        [text(role.map((one) => catalogueIndex(catalogue).offices.get(one)?.title ?? one).join(', '))],
        [force(firm)],
      ]);
    return group(title, `phase-${phase}`, ['Maßnahme', 'Zuständig', 'Bindung'], rows);
  });
}

function sourceBlocks({ sources }: Catalogue): readonly Block[] {
  const laws = [...new Set(sources.map(({ law }) => law))];
  return laws.flatMap((law, position) => {
    const rows = sources
      .filter((source) => source.law === law)
      .map((source): readonly Runs[] => [
        [force(source.force), text(' '), link(source.provision, 'quelle', source.id)],
        [text(source.title)],
        [text(checkedText(source))],
      ]);
    return group(law, `quelle-${position + 1}`, ['Fundstelle', 'Inhalt', 'Stand der Quelle'], rows);
  });
}

function moduleTable({ modules, rules }: Catalogue): Block {
  const rows = modules.map(({ id, title }): readonly Runs[] => {
    const count = rules.filter(({ then }) => then.modules.includes(id)).length;
    return [[link(title, 'baustein', id)], [text(counted(count, 'Regel', 'Regeln'))]];
  });
  return table('Bausteine', ['Baustein', 'Verlangt von'], rows);
}

function recordTable(catalogue: Catalogue): Block {
  const { switches, rules } = catalogue;
  const rows = catalogue.records.map(({ number, title }): readonly Runs[] => {
    const own = switches.find(({ auslegung }) => auslegung === number);
    const count = rules.filter(({ auslegung }) => auslegung === number).length;
    const lesart: Run =
      own === undefined ? text('keine Wahl') : linkTo(catalogue, { kind: 'lesart', id: own.id });
    return [
      [link(`${number} ${title}`, 'auslegung', number)],
      [text(counted(count, 'Regel', 'Regeln'))],
      [lesart],
    ];
  });
  return table('Auslegungen', ['Auslegung', 'Betrifft', 'Wahl der Stadt'], rows);
}

function consequenceRuns(
  catalogue: Catalogue,
  { class: levels, measures, modules, hint }: Catalogue['rules'][number]['then'],
): Runs {
  const { decisions } = catalogueIndex(catalogue);
  const classes = Object.entries(levels).map(([id, level]) => {
    const decision = decisions.get(id);
    return `${decision?.title ?? id}: ${levelTitle(decision, level)}`;
  });
  const counts = [
    ...(measures.length > 0 ? [counted(measures.length, 'Maßnahme', 'Maßnahmen')] : []),
    ...(modules.length > 0 ? [counted(modules.length, 'Baustein', 'Bausteine')] : []),
    ...(hint === undefined ? [] : ['Hinweis']),
  ];
  return [text([...classes, ...counts].join(' · '))];
}

function byRegime<T extends { readonly id: string }>(
  catalogue: Catalogue,
  kind: EntryKind,
  entries: readonly T[],
  head: readonly string[],
  rowOf: (entry: T) => readonly Runs[],
): readonly Block[] {
  const groups = [...new Set(entries.map(({ id }) => regimeOf(catalogue, id)))];
  return groups.flatMap((one) => {
    const rows = entries.filter(({ id }) => regimeOf(catalogue, id) === one).map(rowOf);
    return group(one.title, `${kind}-${one.id}`, head, rows);
  });
}

function group(
  words: string,
  anchor: string,
  head: readonly string[],
  rows: readonly (readonly Runs[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [heading(words, anchor), table(words, head, rows)];
}
