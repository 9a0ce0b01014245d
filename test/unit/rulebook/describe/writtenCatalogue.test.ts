import { withSwitches } from '../../../../src/domain/catalogue.ts';
import { writtenCatalogue } from '../../../../src/rulebook/describe/writtenCatalogue.ts';
import { theLaw } from '../../../rules/realCatalogue.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

const realCatalogue = theLaw();
const files = new Map(writtenCatalogue(sampleCatalogue).map(({ name, text }) => [name, text]));
const textOf = (name: string) => files.get(name) ?? `no file ${name}`;

describe('the catalogue in Markdown', () => {
  it('is the same twice', () => {
    expect(writtenCatalogue({ ...sampleCatalogue })).toEqual(writtenCatalogue(sampleCatalogue));
  });

  it('says in every file which law it was written from', () => {
    for (const text of files.values()) expect(text).toContain(sampleCatalogue.sha256);
  });

  it('has a file per decision with its question, scale, rules and picture', () => {
    const text = textOf('entscheidung-dsgvo.dsfa.md');
    const decision = sampleCatalogue.decisions.find(({ id }) => id === 'dsgvo.dsfa');
    expect(text).toContain(decision?.question);
    for (const { title, meaning } of decision?.scale ?? []) {
      expect(text).toContain(`**${title}**`);
      expect(text).toContain(meaning);
    }
    const rules = sampleCatalogue.rules.filter(({ then }) => 'dsgvo.dsfa' in then.class);
    expect(rules.length).toBeGreaterThan(0);
    for (const { title, reason } of rules) {
      expect(text).toContain(`### [${title}]`);
      expect(text).toContain(reason);
    }
    expect(text).toContain('```mermaid\nflowchart LR');
  });

  it('marks the reading of contested law that comes with the catalogue', () => {
    const chosen = withSwitches(sampleCatalogue, { 'schalter.vorsorge': 'mild' });
    const text = writtenCatalogue(chosen).find(({ name }) => name === 'lesarten.md')?.text;
    expect(text).toContain('| Mild | **Voreinstellung** |');
  });
});

describe('every link', () => {
  it.each([
    ['of the small catalogue', sampleCatalogue],
    ['of the law', realCatalogue],
  ])('%s leads to a file and a place that are there', (_, catalogue) => {
    const written = new Map(writtenCatalogue(catalogue).map(({ name, text }) => [name, text]));
    const links = [...written.values()].flatMap((text) => [...text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)]);
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(([, file = '', place]) => {
      const target = written.get(file);
      return target === undefined || (place !== undefined && !target.includes(`<a id="${place}"></a>`));
    });
    expect(broken.map(([whole]) => whole)).toEqual([]);
  });

  it('of the law: every entry is written out once', () => {
    const all = writtenCatalogue(realCatalogue)
      .filter(({ name }) => !name.startsWith('entscheidung-'))
      .map(({ text }) => text)
      .join('\n');
    const anchors = [
      ...realCatalogue.rules.map(({ id }) => `regel-${id}`),
      ...realCatalogue.questions.map(({ id }) => `frage-${id}`),
      ...realCatalogue.facts.map(({ id }) => `merkmal-${id}`),
      ...realCatalogue.measures.map(({ id }) => `massnahme-${id}`),
      ...realCatalogue.sources.map(({ id }) => `quelle-${id}`),
      ...realCatalogue.records.map(({ number }) => `auslegung-${number}`),
      ...realCatalogue.modules.map(({ id }) => `baustein-${id}`),
    ];
    const counts = anchors.map((anchor) => [anchor, all.split(`<a id="${anchor}"></a>`).length - 1]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
