import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRelease } from '../../../src/adapters/releaseFiles.ts';
import { sha256 } from '../../../src/adapters/sha256.ts';
import { compileValid, readMini } from '../../rulebook/miniCatalogue.ts';
import { manifestWith, smallestLaw, writeRules } from '../../support/rulesDirectory.ts';
import { temporaryDirectories } from '../../support/temporaryDirectory.ts';
import { runCli } from './runCli.ts';

const newDirectory = temporaryDirectories();
const REVIEWER = 'Erika Muster, Datenschutzbeauftragte, 24.11.2026';

let rules: string;
beforeEach(async () => {
  rules = await newDirectory();
});

const write = (changes: Readonly<Record<string, unknown>>) => writeRules(rules, changes);
const reviewed = manifestWith({ reviewedBy: [REVIEWER] });
const release = () => runCli('rulesRelease', [rules]);
const check = () => runCli('rulesCheck', [rules]);
const frozen = (file: string) => readFile(join(rules, 'staende', file), 'utf8');
const released = () => readdir(join(rules, 'staende')).catch(() => []);

it('freezes the whole law with its reviewers, so that it can be evaluated and shown later', async () => {
  await write(reviewed);
  expect(await release()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(REVIEWER) });
  const { catalogue, owner, reviewedBy } = openRelease(await frozen('1.json'));
  expect({ owner, reviewedBy }).toEqual({ owner: 'Probestadt', reviewedBy: [REVIEWER] });
  expect(catalogue).toEqual(compileValid('kleinster-katalog').catalogue);
});

it('lists the checksum of the file as sha256sum writes it, and the law stays without findings', async () => {
  await write(reviewed);
  await release();
  expect(await frozen('pruefsummen.txt')).toBe(`${sha256(await frozen('1.json'))}  1.json\n`);
  expect(await check()).toMatchObject({ code: 0, stdout: '0 Fehler, 0 Warnungen\n' });
});

it('gives the same bytes for the same law, however its files are laid out', async () => {
  await write(reviewed);
  await release();
  const first = await frozen('1.json');
  rules = await newDirectory();
  const [path = '', content] = Object.entries(smallestLaw).find(([name]) => name.includes('/regeln')) ?? [];
  await write({ ...reviewed, [path]: null, 'probe/regeln-umgezogen.json': content });
  await release();
  expect(await frozen('1.json')).toBe(first);
});

it('adds one line per release and leaves the earlier ones alone', async () => {
  await write(reviewed);
  await release();
  const [file, list] = [await frozen('1.json'), await frozen('pruefsummen.txt')];
  await write(manifestWith({ version: '2', reviewedBy: ['Max Beispiel, ISB, 1.12.2026'] }));
  expect((await release()).code).toBe(0);
  expect(await frozen('1.json')).toBe(file);
  expect(await frozen('pruefsummen.txt')).toBe(`${list}${sha256(await frozen('2.json'))}  2.json\n`);
  expect((await check()).code).toBe(0);
});

it('has nothing to do where the same law is released already', async () => {
  await write(reviewed);
  await release();
  const before = [await frozen('1.json'), await frozen('pruefsummen.txt')];
  expect(await release()).toMatchObject({ code: 0, stdout: expect.stringContaining('schon so freigegeben') });
  expect([await frozen('1.json'), await frozen('pruefsummen.txt')]).toEqual(before);
});

it('releases nothing that nobody reviewed, and says what to do', async () => {
  await write({});
  const { code, stdout, stderr } = await release();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('„reviewedBy“ in katalog.json ist leer');
  expect(stderr).toContain('zweite Person');
  expect(await released()).toEqual([]);
});

it.each([
  ['an error', 'RB501-regel-ohne-fall', 'RB501  error'],
  ['a mere warning', 'RB202-quelle-ungenutzt', 'RB202  warning'],
  ['a law that cannot be evaluated', 'RB203-unbekannte-frage', 'RB203  error'],
])('releases nothing with %s', async (_what, name, message) => {
  await write({ ...reviewed, ...readMini('invalid', name) });
  const { code, stderr } = await release();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
  expect(await released()).toEqual([]);
});

it('refuses another content under a released version', async () => {
  await write(reviewed);
  await release();
  const before = await frozen('1.json');
  await write(manifestWith({ reviewedBy: [REVIEWER], validFrom: '2026-12-01' }));
  const { code, stderr } = await release();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Setzen Sie „version“') });
  expect(await frozen('1.json')).toBe(before);
});

it('refuses a new version on the review of the old one', async () => {
  await write(reviewed);
  await release();
  await write(manifestWith({ version: '2', reviewedBy: [REVIEWER] }));
  const { code, stderr } = await release();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('hat den Stand 1 geprüft') });
  expect(await released()).toEqual(['1.json', 'pruefsummen.txt']);
});

it('finds every byte that was changed, added or taken away after the release', async () => {
  await write(reviewed);
  await release();
  const whole = await frozen('1.json');
  const file = join(rules, 'staende', '1.json');
  for (const damaged of [whole.replace('Probestadt', 'Musterstadt'), `${whole}\n`, whole.slice(0, -1)]) {
    await writeFile(file, damaged);
    expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining('RB601  error') });
  }
  await rm(file);
  expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining('staende/1.json fehlt') });
});

it('finds reviewers that were exchanged after the release', async () => {
  await write(reviewed);
  await release();
  for (const reviewedBy of [[], [REVIEWER, 'Max Beispiel, ISB, 1.12.2026']]) {
    await write(manifestWith({ reviewedBy }));
    expect(await check()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('nennt in „reviewedBy“'),
    });
  }
});

it('finds a release that broke off before its checksum was written', async () => {
  await write(reviewed);
  await release();
  await rm(join(rules, 'staende', 'pruefsummen.txt'));
  expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining('keine Prüfsumme') });
  expect((await release()).code).toBe(1);
});

it('takes nothing else in that folder for a release', async () => {
  await write(reviewed);
  await release();
  await appendFile(join(rules, 'staende', 'entwurf.json'), '{}');
  expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining('RB101') });
});
