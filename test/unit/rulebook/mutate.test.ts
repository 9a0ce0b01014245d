import { sha256 } from '../../../src/adapters/sha256.ts';
import { compileCatalogue } from '../../../src/rulebook/compile.ts';
import { formatFinding } from '../../../src/rulebook/finding.ts';
import { mutantsOf } from '../../../src/rulebook/mutateLaw.ts';
import { formatReport, type MutationReport, reportMutants } from '../../../src/rulebook/mutateReport.ts';
import { parseMutantWaivers } from '../../../src/rulebook/mutateWaivers.ts';
import { readMini, toFiles } from '../../rulebook/miniCatalogue.ts';

/** Third parties' data are locked unless the people consented: no case of the smallest catalogue has that consent. */
const UNSEEN = [
  'probe.einwilligung/visibleWhen [probe.daten equal ja]',
  'probe.sperre/unless/0 [probe.eingewilligt]',
];

const WITH_CONSENT = {
  title: 'Angaben von Dritten mit Einwilligung',
  story: 'Gekaufte Adressen, alle haben eingewilligt.',
  source: '§ 1 ProbeG',
  strength: 'stark',
  asOf: '2026-11-23',
  answers: { 'probe.daten': 'ja', 'probe.herkunft': 'dritte', 'probe.einwilligung': 'ja' },
  expect: { decisions: { einsatz: 'auflagen' } },
};

function reportOf(
  changes: Readonly<Record<string, unknown>>,
  excused: readonly string[] = [],
): MutationReport {
  const files = toFiles({ ...readMini('valid', 'kleinster-katalog'), ...changes });
  const { law, findings } = compileCatalogue(files, sha256);
  if (law === null) throw new Error(findings.map(formatFinding).join('\n'));
  const befreiungen = excused.map((mutant) => ({ mutant, grund: 'Ändert kein Ergebnis.' }));
  return reportMutants(law, parseMutantWaivers(JSON.stringify({ befreiungen })).waivers);
}

const survivors = (report: MutationReport) => report.survivors.map(({ name }) => name);

it('lets survive what no case notices, and says where it stands', () => {
  const report = reportOf({});
  expect(survivors(report)).toEqual(UNSEEN);
  expect(formatReport(report)).toBe(
    [
      'probe/fragen-abschnitt.json:/fragen/2/visibleWhen  überlebt  probe.einwilligung/visibleWhen [probe.daten equal ja]',
      'probe/regeln.json:/regeln/1/unless/0  überlebt  probe.sperre/unless/0 [probe.eingewilligt]',
      'probe: 66,66 %, 4 von 6 Mutanten rot, 0 befreit',
      'gesamt: 66,66 %, 4 von 6 Mutanten rot, 0 befreit',
      '',
    ].join('\n'),
  );
});

it('is satisfied by a case that comes out otherwise with any condition turned round', () => {
  const report = reportOf({ 'probe/faelle/mit-einwilligung.json': WITH_CONSENT });
  expect(report.survivors).toEqual([]);
  expect(formatReport(report)).toContain('gesamt: 100,00 %, 6 von 6 Mutanten rot, 0 befreit');
});

it('takes no case as witness that is red already', () => {
  const wrong = { ...WITH_CONSENT, expect: { decisions: { einsatz: 'frei' } } };
  expect(survivors(reportOf({ 'probe/faelle/mit-einwilligung.json': wrong }))).toEqual(UNSEEN);
});

it('does not count a waived mutant', () => {
  const report = reportOf({}, UNSEEN);
  expect(report.survivors).toEqual([]);
  expect(report.needless).toEqual([]);
  expect(formatReport(report)).toContain('gesamt: 100,00 %, 4 von 4 Mutanten rot, 2 befreit');
});

it('refuses waivers that excuse nothing', () => {
  const [first = ''] = UNSEEN;
  const killed = 'probe.sperre/when [probe.herkunft equal dritte]';
  expect(reportOf({}, [first, first, killed, 'probe.frueher/when [immer]']).needless).toEqual([
    `mutanten.json:/befreiungen/1  Befreiung  steht zweimal: ${first}`,
    `mutanten.json:/befreiungen/2  Befreiung  nicht nötig, ein Fall wird rot: ${killed}`,
    'mutanten.json:/befreiungen/3  Befreiung  von einer Mutante, die es nicht gibt: probe.frueher/when [immer]',
  ]);
});

it('refuses a waiver without a reason', () => {
  const { findings } = parseMutantWaivers('{"befreiungen":[{"mutant":"probe.sperre/when"}]}');
  expect(findings.map(formatFinding)).toEqual([
    'mutanten.json:/befreiungen/0  RB101  error  Das Feld „grund“ fehlt.',
  ]);
});

describe('mutates wherever a condition stands', () => {
  const { law } = compileCatalogue(toFiles(readMini('valid', 'alle-bestandteile')), sha256);
  const names = law === null ? [] : mutantsOf(law).map(({ name }) => name);

  it.each([
    '/visibleWhen',
    '/when',
    '/all/',
    '/any/',
    '/unless/',
    '/overrides/',
    '/anzahl/',
    '/appliesFrom/',
  ])('%s', (pointer) => {
    expect(names.filter((name) => name.includes(pointer))).not.toEqual([]);
  });

  it('under a name of its own', () => {
    expect(new Set(names).size).toBe(names.length);
  });
});
