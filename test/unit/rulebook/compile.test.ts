import { sha256 } from '../../../src/adapters/sha256.ts';
import { compileCatalogue } from '../../../src/rulebook/compile.ts';
import { formatFinding } from '../../../src/rulebook/finding.ts';
import { compileValid, compileVariant, readMini, toFiles } from '../../rulebook/miniCatalogue.ts';

const mini = readMini('valid', 'alle-bestandteile');
const { catalogue } = compileValid('alle-bestandteile');

it('orders questions by the sections of the manifest, then as written', () => {
  expect(catalogue?.questions.map(({ id }) => id).slice(0, 4)).toEqual([
    'probe.daten',
    'probe.herkunft',
    'probe.einwilligung',
    'probe.mehrfach',
  ]);
});

it('gives ja-nein its options and everything else its defaults', () => {
  const question = catalogue?.questions.find(({ id }) => id === 'probe.daten');
  expect(question?.options.map(({ id }) => id)).toEqual(['ja', 'nein']);
  expect(question).toMatchObject({ section: 'probe.abschnitt', visibleWhen: 'immer', help: [], rows: [] });
});

it('turns overrides round', () => {
  const excepted = catalogue?.rules.find(({ id }) => id === 'probe.risikofall');
  expect(excepted?.exceptedBy).toEqual(['probe.ohne-aufnahme']);
});

it('hashes the content: moving a rule to another file changes nothing, changing a word changes the hash', () => {
  const { 'probe/regeln-mehr.json': rules, ...others } = mini;
  const moved = toFiles({ ...others, 'probe/regeln-zzz.json': rules });
  const reworded = toFiles({
    ...others,
    'probe/regeln-mehr.json': JSON.stringify(rules).replace('Frist', 'Fristen'),
  });
  expect(compileCatalogue(moved, sha256).catalogue?.sha256).toBe(catalogue?.sha256);
  expect(compileCatalogue(reworded, sha256).catalogue?.sha256).not.toBe(catalogue?.sha256);
});

it('shows the findings of all files in one run, sorted by place', () => {
  const files = toFiles({
    ...mini,
    'probe/regeln-kaputt.json': '{',
    'probe/quellen-alt.json': { quellen: [{ id: 'probe.altes-gesetz' }, { id: 'X' }] },
    'probe/merkmale-x.json': {
      merkmale: [{ id: 'probe.x', title: 'Ein  Titel', when: { merkmal: 'probe.y' } }],
    },
  });
  const { findings } = compileCatalogue(files, sha256);
  expect(new Set(findings.map(({ file }) => file))).toEqual(
    new Set(['probe/merkmale-x.json', 'probe/quellen-alt.json', 'probe/regeln-kaputt.json']),
  );
  expect(findings.map(formatFinding)).toContain(
    'probe/merkmale-x.json:/merkmale/0/when/merkmal  RB203  error  Das Merkmal „probe.y“ ist nirgends definiert (meinten Sie „probe.x“?).',
  );
});

it('does not report references to an entry that stands there but is broken', () => {
  const files = toFiles({ ...mini, 'probe/quellen.json': { quellen: [{ id: 'probe.gesetz' }] } });
  expect(compileCatalogue(files, sha256).findings.map(({ file }) => file)).not.toContain('probe/regeln.json');
});

it('suggests what was meant', () => {
  expect(compileVariant('invalid', 'RB201-unbekannte-quelle').findings[0]?.message).toBe(
    'Die Quelle „probe.gesetzt“ ist nirgends definiert (meinten Sie „probe.gesetz“?).',
  );
});
