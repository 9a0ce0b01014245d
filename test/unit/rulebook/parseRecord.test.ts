import { parseFiles } from '../../../src/rulebook/parse.ts';
import { parseRecord } from '../../../src/rulebook/parseRecord.ts';

const TEXT = `# 0007 Gilt das auch hier?

**Frage.** Gilt Art. 5
auch hier?

**Gewählte Lesart.** Ja. Der Schalter \`schalter.a\`
entscheidet.

Ein zweiter Absatz.
`;

it('reads a record as plain paragraphs under their labels', () => {
  expect(parseRecord('0007', TEXT)).toEqual({
    number: '0007',
    title: 'Gilt das auch hier?',
    parts: [
      { label: 'Frage', text: ['Gilt Art. 5 auch hier?'] },
      { label: 'Gewählte Lesart', text: ['Ja. Der Schalter schalter.a entscheidet.', 'Ein zweiter Absatz.'] },
    ],
  });
});

it.each([
  ['another number', TEXT.replace('0007', '0008')],
  ['no title', TEXT.replace(' Gilt das auch hier?', '')],
  ['no chosen reading', TEXT.replace('Gewählte Lesart', 'Lesart')],
  ['nothing', ''],
])('reports a record with %s', (_, text) => {
  const { findings, records } = parseFiles(new Map([['auslegung/0007-hier.md', text]]));
  expect(findings.map(({ file, message }) => `${file}: ${message.slice(0, 23)}`)).toContain(
    'auslegung/0007-hier.md: Ein Vermerk beginnt mit',
  );
  expect(records).toEqual([]);
});
