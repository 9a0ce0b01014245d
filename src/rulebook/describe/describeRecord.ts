/** Contested law: the record that says how Prüfpfad reads it, and the switch by which the municipality decides. */
import type { LegalRecord, Switch } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { linkTo, usedBy } from './entries.ts';
import { type Block, code, facts, heading, line, type Page, paragraph, strong, text } from './page.ts';
import { readingTable, type Subject } from './subject.ts';

export function describeRecord(subject: Subject, { number, title, parts }: LegalRecord): Page {
  const { catalogue } = subject;
  const own = catalogue.switches.filter(({ auslegung }) => auslegung === number);
  const rules = catalogue.rules.filter(({ auslegung }) => auslegung === number);
  return {
    kicker: `Auslegung ${number}`,
    title,
    intro: '',
    blocks: [
      ...parts.flatMap(({ label, text: words }) =>
        words.map((one, position) => paragraph(...(position === 0 ? [strong(`${label}. `)] : []), text(one))),
      ),
      ...own.flatMap((one) => [
        heading(`Lesart: ${one.title}`, `lesart-${one.id}`),
        paragraph(text(one.help)),
        readingTable(subject, one),
      ]),
      ...usedBy(
        catalogue,
        rules.map(({ id }) => ({ kind: 'regel', id })),
        'Welche Regeln darauf beruhen',
        'verwendung',
      ),
    ],
  };
}

export function describeSwitch(subject: Subject, one: Switch): Page {
  const { catalogue } = subject;
  const readers = catalogueIndex(catalogue).readers.get(one.id) ?? [];
  return {
    kicker: 'Lesart',
    title: one.title,
    intro: '',
    blocks: [
      ...readingBlocks(subject, one),
      ...usedBy(catalogue, readers, 'Wo die Lesart zählt', 'verwendung'),
    ],
  };
}

export function readingBlocks(subject: Subject, one: Switch): readonly Block[] {
  return [
    paragraph(text(one.help)),
    readingTable(subject, one),
    facts([
      line('Begründung', linkTo(subject.catalogue, { kind: 'auslegung', id: one.auslegung })),
      line('Kennung', code(one.id)),
    ]),
  ];
}
