/** A question of the questionnaire: how it is worded, why it is asked, where its answer counts. */
import type { Catalogue, Option, Question, QuestionType } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { citationTable } from './citations.ts';
import { conditionItem } from './conditionText.ts';
import { counted } from './counted.ts';
import { usedBy } from './entries.ts';
import {
  type Block,
  code,
  facts,
  item,
  line,
  lines,
  list,
  type Page,
  paragraph,
  part,
  strong,
  table,
  text,
} from './page.ts';
import { questionNumbers } from './questionNumbers.ts';

const TYPES: Readonly<Record<QuestionType, string>> = {
  'ja-nein': 'Ja oder Nein',
  einfach: 'eine Antwort zur Auswahl',
  mehrfach: 'mehrere Antworten möglich',
  tabelle: 'eine Stufe je Zeile',
  zahl: 'eine Zahl',
  datum: 'ein Datum',
  text: 'freier Text',
};

export function describeQuestion(catalogue: Catalogue, question: Question): Page {
  const { readers, offices, sections } = catalogueIndex(catalogue);
  const { id, help, section, answeredBy, minutes, informational } = question;
  return {
    kicker: `Frage ${questionNumbers(catalogue).question(id)}`,
    title: question.text,
    intro: '',
    blocks: [
      ...help.map((words) => paragraph(text(words))),
      ...optionBlocks(question),
      facts([
        line('Warum wir fragen', text(question.reason)),
        ...(question.example === undefined ? [] : [line('Beispiel', text(question.example))]),
        ...(question.counterExample === undefined
          ? []
          : [line('Gegenbeispiel', text(question.counterExample))]),
        lines('Wird gestellt', [conditionItem(question.visibleWhen, catalogue)]),
        ...(informational === undefined ? [] : [line('Ändert die Einstufung nicht', text(informational))]),
        line('Art der Antwort', text(`${TYPES[question.type]}${boundsText(question)}`)),
        line('Wer das weiß', text(offices.get(answeredBy)?.title ?? answeredBy)),
        line('Abschnitt', text(sections.get(section)?.title ?? section)),
        line('Dauer', text(`etwa ${counted(minutes, 'Minute', 'Minuten')}`)),
        line('Kennung', code(id)),
      ]),
      ...citationTable(catalogue, question.cites),
      ...usedBy(catalogue, readers.get(id) ?? [], 'Wo die Antwort zählt', 'verwendung'),
    ],
  };
}

function boundsText({ min, max }: Question): string {
  const from = min === undefined ? '' : ` ab ${min}`;
  return max === undefined ? from : `${from} bis ${max}`;
}

function optionBlocks({ options, rows, type }: Question): readonly Block[] {
  if (options.length === 0 || type === 'ja-nein') return [];
  const zeilen = rows.map(({ text: words }) => item([text(words)]));
  return part(type === 'tabelle' ? 'Zeilen und Stufen' : 'Antworten', 'antworten', [
    ...(zeilen.length === 0 ? [] : [list(zeilen)]),
    optionTable(options),
  ]);
}

function optionTable(options: readonly Option[]): Block {
  const isHinted = options.some((option) => hintOf(option) !== '');
  const rows = options.map((option) => [
    [strong(option.text)],
    ...(isHinted ? [[text(hintOf(option))]] : []),
  ]);
  return table('Antworten', isHinted ? ['Antwort', 'Hinweis'] : ['Antwort'], rows);
}

function hintOf({ hint = '', exklusiv }: Option): string {
  return exklusiv ? `${hint} Steht allein.`.trim() : hint;
}
