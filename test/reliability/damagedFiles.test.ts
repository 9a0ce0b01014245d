import { readdir, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { SimulatedDisk } from './simulatedDisk.ts';
import { DIRECTORY, openOn } from './simulatedStores.ts';

const directory = temporaryDirectories();
const open = openForTest();

const victim = withAnswer(anAssessment({ id: 'opfer01' }), 'basis.zweck', 'Auskunft über „Öffnungszeiten“');
const bystander = anAssessment({ id: 'daneben01' });

async function stored() {
  const root = await directory();
  const opened = await open(root);
  const store = opened.assessments;
  await store.create(victim);
  await store.create(bystander);
  const path = join(root, 'echt', 'vorhaben', `${victim.id}.json`);
  return { root, opened, store, path, text: await readFile(path, 'utf8') };
}

const sealed = (document: string) =>
  `{"schemaVersion":2,"sha256":"${sha256(`2:${document}`)}","document":${document}}\n`;
const [first, second] = victim.trail;
const damages: readonly [string, string, (text: string) => string][] = [
  ['an answer changed by hand', 'pruefsumme', (text) => text.replace('Auskunft', 'Ausfunkt')],
  ['the end cut off', 'pruefsumme', (text) => text.slice(0, -20)],
  ['only the beginning left', 'unlesbar', (text) => text.slice(0, 30)],
  ['emptied', 'unlesbar', () => ''],
  ['something else', 'unlesbar', () => '{"id":"opfer01"}'],
  ['written again by an editor', 'unlesbar', (text) => JSON.stringify(JSON.parse(text), null, 2)],
  ['a forged answer with a fresh checksum', 'kette', () => sealDocument({ ...victim, trail: [second] })],
  [
    'entries swapped, with a fresh checksum',
    'kette',
    () => sealDocument({ ...victim, trail: [second, first] }),
  ],
  ['an unknown property', 'form', () => sealDocument({ ...victim, geheim: 1 })],
  ['a missing property', 'form', () => sealDocument({ ...victim, answers: undefined })],
  ['the file of another assessment', 'form', () => sealDocument(bystander)],
  ['no JSON, with a fresh checksum', 'unlesbar', () => sealed('{"id":')],
  ['a newer version', 'neuere-fassung', () => sealDocument(victim, 3)],
];

describe('R5 a damaged file is named and harms no other', () => {
  it.each(damages)('%s, while running: %s', async (_damage, code, damage) => {
    const { store, path, text } = await stored();
    await writeFile(path, damage(text));
    const named = {
      id: victim.id,
      file: 'vorhaben/opfer01.json',
      code,
      detail: expect.stringMatching(/\.\)?$/),
    };
    expect(await store.load(victim.id)).toMatchObject({ ok: false, problems: named });
    expect(await store.list()).toMatchObject({ assessments: [bystander], damaged: [named] });
    await expect(store.save(withAnswer(victim, 'basis.zweck', 'neu'), victim.rev)).rejects.toThrow(
      'opfer01.json',
    );
    await expect(store.create(victim)).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe(damage(text));
    expect(await store.save(withAnswer(bystander, 'basis.zweck', 'geht'), 1)).toBe(true);
  });

  it.each(damages.filter(([, code]) => code !== 'neuere-fassung'))(
    '%s, found at the next start: %s',
    async (_damage, code, damage) => {
      const { root, opened, path, text } = await stored();
      await opened.close();
      await writeFile(path, damage(text));
      const { assessments, damaged } = await (await open(root)).assessments.list();
      expect(assessments).toEqual([bystander]);
      expect(damaged).toMatchObject([{ id: victim.id, code }]);
    },
  );

  it('is named by number and title as far as they can be read, and goes to the log once', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).assessments.create(victim);
    const [[path, text] = ['', '']] = Object.entries(disk.visibleFiles());
    const running = await openOn(new SimulatedDisk({ [path]: text.replace('Auskunft', 'Ausfunkt') }));
    const [named] = (await running.assessments.list()).damaged;
    expect(named).toMatchObject({ number: victim.number, title: victim.title, owner: victim.owner });
    const reports = running.events.filter(({ name }) => name === 'dokument.beschaedigt');
    expect(reports.map(({ fields }) => fields)).toEqual([
      { file: 'vorhaben/opfer01.json', code: 'pruefsumme' },
    ]);
  });

  it('heals as soon as the file is put back', async () => {
    const { store, path, text } = await stored();
    await writeFile(path, text.slice(0, -20));
    expect((await store.load(victim.id)).ok).toBe(false);
    await writeFile(path, text);
    expect(await store.load(victim.id)).toEqual({ ok: true, value: victim });
  });
});

describe('F7 bit rot', () => {
  it('each flipped bit of a stored file is found; none gives a wrong document or stops the start', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).assessments.create(anAssessment({ id: victim.id }));
    const [[path, text] = ['', '']] = Object.entries(disk.visibleFiles());
    const bytes = Buffer.from(text, 'utf8');
    for (const [at, byte] of bytes.entries()) {
      const rotten = Buffer.from(bytes);
      rotten[at] = byte ^ (1 << (at % 8));
      const stores = await openOn(new SimulatedDisk({ [path]: rotten.toString('utf8') }));
      expect(await stores.assessments.load(victim.id)).toMatchObject({
        ok: false,
        problems: { id: victim.id },
      });
    }
    expect(path).toBe(`${DIRECTORY}/vorhaben/${victim.id}.json`);
  });
});

describe('files on the real disk', () => {
  it('belong to the process alone', async () => {
    const { root, path } = await stored();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, 'echt'))).mode & 0o777).toBe(0o700);
  });

  it('are never followed through a symbolic link', async () => {
    const { root, store, path, text } = await stored();
    await writeFile(join(root, 'anderswo.json'), text);
    await unlink(path);
    await symlink(join(root, 'anderswo.json'), path);
    expect(await store.load(victim.id)).toMatchObject({ ok: false, problems: { code: 'unlesbar' } });
  });

  it('what a killed process left behind is removed at the next start, and never read', async () => {
    const { root, opened, text } = await stored();
    await opened.close();
    const folder = join(root, 'echt', 'vorhaben');
    await writeFile(join(folder, '.opfer01.json.4711.0123456789abcdef.tmp'), text.slice(0, 50));
    await writeFile(join(root, 'echt', '.konten.json.4711.0123456789abcdef.tmp'), '');
    const { damaged } = await (await open(root)).assessments.list();
    expect(damaged).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['daneben01.json', 'opfer01.json']);
    expect((await readdir(join(root, 'echt'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
