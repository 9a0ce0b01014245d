/** The first page: which law this is, which decisions it makes, and where everything is listed. */
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { describeDates } from './describeDates.ts';
import { LIST_WORDS } from './describeLists.ts';
import { linkTo } from './entries.ts';
import { germanDate } from './germanDate.ts';
import {
  type Block,
  code,
  facts,
  heading,
  LISTS,
  type ListId,
  line,
  type Page,
  paragraph,
  part,
  type Runs,
  table,
  text,
} from './page.ts';
import { OTHERS, regimeOf } from './regimeOf.ts';
import { readingItem, type Subject } from './subject.ts';

export function describeOverview(subject: Subject): Page {
  const { catalogue } = subject;
  const { version, validFrom, sha256 } = catalogue;
  const readings = catalogue.switches.map((one) => readingItem(subject, one));
  return {
    kicker: 'Regelwerk',
    title: 'Regelwerk',
    intro:
      'Das Recht, nach dem Prüfpfad rechnet: jede Frage, jede Regel, jede Maßnahme mit ihrer Fundstelle.',
    blocks: [
      facts([
        line('Fassung', text(`${version}, gültig ab ${germanDate(validFrom)}`)),
        line('Stand der Quellen', text(sourcesText(catalogue))),
        line('Prüfsumme (SHA-256)', code(sha256)),
      ]),
      heading('Entscheidungen', 'entscheidungen'),
      paragraph(
        text(
          'Jede Entscheidung ist eine Leiter von Stufen. Die strengste Stufe zählt, die eine Regel ergibt.',
        ),
      ),
      ...decisionTables(catalogue),
      heading('Verzeichnisse', 'verzeichnisse'),
      table(
        'Verzeichnisse',
        ['Verzeichnis', 'Inhalt', 'Einträge'],
        LISTS.map((id) => listRow(catalogue, id)),
      ),
      ...part('Lesarten', 'lesarten', readings.length === 0 ? [] : [{ kind: 'list', items: readings }]),
    ],
  };
}

function decisionTables(catalogue: Catalogue): readonly Block[] {
  const rows = catalogue.decisions.map(({ id, question, scale }): readonly Runs[] => [
    [linkTo(catalogue, { kind: 'entscheidung', id })],
    [text(regimeOf(catalogue, id) === OTHERS ? 'alle' : regimeOf(catalogue, id).title)],
    [text(question)],
    [text(scale.map(({ title }) => title).join(' < '))],
  ]);
  return [
    table('Entscheidungen', ['Entscheidung', 'Rechtsgebiet', 'Frage', 'Stufen, mildeste zuerst'], rows),
  ];
}

function listRow(catalogue: Catalogue, id: ListId): readonly Runs[] {
  const { title, intro } = LIST_WORDS[id];
  return [[{ kind: 'list', text: title, to: id }], [text(intro)], [text(String(sizeOf(catalogue, id)))]];
}

function sizeOf(catalogue: Catalogue, id: ListId): number {
  const { questions, facts: merkmale, rules, measures, modules, sources, records, switches } = catalogue;
  const entries: Readonly<Record<Exclude<ListId, 'termine'>, readonly unknown[]>> = {
    fragen: questions,
    merkmale,
    regeln: rules,
    massnahmen: measures,
    bausteine: modules,
    quellen: sources,
    auslegungen: records,
    lesarten: switches,
  };
  if (id !== 'termine') return entries[id].length;
  return describeDates(catalogue).blocks.filter(({ kind }) => kind === 'heading').length;
}

/** "276 Quellen, angesehen vom … bis zum …. Bei 12 ist der Wortlaut noch nicht geprüft." */
function sourcesText({ sources }: Catalogue): string {
  const days: readonly IsoDate[] = sources.map(({ lastChecked }) => lastChecked).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'Noch keine Quelle.';
  const when =
    first === last ? `am ${germanDate(first)}` : `vom ${germanDate(first)} bis zum ${germanDate(last)}`;
  const weak = sources.filter(({ status }) => status !== 'wortlaut-gesehen').length;
  const doubt =
    weak === 0 ? '' : ` Bei ${weak} ist der Wortlaut noch nicht geprüft; das steht jeweils dabei.`;
  return `${sources.length} Quellen, angesehen ${when}.${doubt}`;
}
