/** Catalogues and evidence are named by the hash of what they hold. */
import { readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { StorageFailure } from '../../src/application/ports.ts';
import { verify } from '../../src/cli/verify.ts';
import { aBusyAssessment } from '../support/aBusyAssessment.ts';
import { reviewCatalogue } from '../support/aReview.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { SimulatedDisk } from './simulatedDisk.ts';
import { openOn } from './simulatedStores.ts';

const directory = temporaryDirectories();
const open = openForTest();

const CONTRACT = Buffer.from('%PDF-1.7 Vertrag');
const HASH = sha256(CONTRACT);
const LAW = reviewCatalogue.sha256;

async function stored() {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: { ...book, rev: 1 }, value: null }));
  await opened.evidence.keep(CONTRACT);
  await opened.catalogues.keep(reviewCatalogue);
  await opened.assessments.create(aBusyAssessment(HASH));
  const inside = (...names: string[]) => join(root, 'echt', ...names);
  return {
    root,
    opened,
    inside,
    evidence: inside('nachweise', HASH),
    law: inside('katalogstaende', `${LAW}.json`),
  };
}

describe('F7 R5 bit rot', () => {
  it('each flipped bit of a piece of evidence is found', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).evidence.keep(CONTRACT);
    const [path = ''] = Object.keys(disk.visibleFiles());
    for (const [at, byte] of CONTRACT.entries()) {
      const rotten = Buffer.from(CONTRACT);
      rotten[at] = byte ^ 1;
      const { evidence } = await openOn(new SimulatedDisk({ [path]: rotten.toString('utf8') }));
      expect(await evidence.read(HASH)).toMatchObject({
        ok: false,
        problems: { file: `nachweise/${HASH}`, code: 'pruefsumme' },
      });
    }
  });

  it('each flipped bit of a kept catalogue is found', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).catalogues.keep(reviewCatalogue);
    const [[path, text] = ['', '']] = Object.entries(disk.visibleFiles());
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at += 7) {
      const rotten = Buffer.from(bytes);
      rotten[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const { catalogues } = await openOn(new SimulatedDisk({ [path]: rotten.toString('utf8') }));
      expect((await catalogues.load(LAW)).ok).toBe(false);
    }
  });

  it('damage while running is found with the next read, and a good copy mends it', async () => {
    const { opened, evidence } = await stored();
    await writeFile(evidence, 'Vertrag, gefälscht');
    expect(await opened.evidence.read(HASH)).toMatchObject({ ok: false, problems: { code: 'pruefsumme' } });
    await opened.evidence.keep(CONTRACT);
    expect(await opened.evidence.read(HASH)).toMatchObject({ ok: true });
  });

  it('a catalogue under the name of another one is found', async () => {
    const { opened, inside } = await stored();
    const other = 'd'.repeat(64);
    await writeFile(inside('katalogstaende', `${other}.json`), sealDocument(reviewCatalogue));
    expect(await opened.catalogues.load(other)).toMatchObject({ ok: false, problems: { code: 'form' } });
  });
});

describe('S27 files on the real disk', () => {
  it('are never followed through a symbolic link', async () => {
    const { root, opened, evidence } = await stored();
    await writeFile(join(root, 'anderswo'), CONTRACT);
    await unlink(evidence);
    await symlink(join(root, 'anderswo'), evidence);
    expect(await opened.evidence.read(HASH)).toMatchObject({ ok: false, problems: { code: 'unlesbar' } });
  });

  it('what a killed process left behind is removed at the next start', async () => {
    const { root, opened, inside } = await stored();
    await opened.close();
    await writeFile(inside('nachweise', `.${HASH}.4711.0123456789abcdef.tmp`), 'halb');
    await open(root);
    expect(await readdir(inside('nachweise'))).toEqual([HASH]);
  });
});

describe('R3 a full disk', () => {
  it('keeps nothing and says so, for evidence and catalogues', async () => {
    const disk = new SimulatedDisk();
    const stores = await openOn(disk);
    disk.fault = (name) => (name === 'write' ? { code: 'ENOSPC' } : undefined);
    await expect(stores.evidence.keep(CONTRACT)).rejects.toThrow(StorageFailure);
    await expect(stores.catalogues.keep(reviewCatalogue)).rejects.toThrow(StorageFailure);
    expect(await stores.evidence.read(HASH)).toEqual({ ok: true, value: null });
    expect((await stores.catalogues.load(LAW)).ok).toBe(false);
    expect(disk.visibleFiles()).toEqual({});
    await stores.close();
  });
});

describe('R6 verify', () => {
  it('checks catalogues and evidence', async () => {
    const { root } = await stored();
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(0);
    expect(output).toContain(`  katalogstaende/${LAW}.json: in Ordnung\n`);
    expect(output).toContain(`  nachweise/${HASH}: in Ordnung\n`);
  });

  it('names what was changed, what is foreign, and what a Vorhaben misses', async () => {
    const { root, inside, evidence, law } = await stored();
    await writeFile(evidence, 'anders');
    await writeFile(inside('nachweise', 'notizen.txt'), 'x');
    const kept = await readFile(law, 'utf8');
    await writeFile(law, kept.replace('"gesperrt-hart"', '"frei"'));
    const changed = await verify(root);
    expect(changed.exitCode).toBe(1);
    expect(changed.output).toContain(`nachweise/${HASH}: BESCHÄDIGT. Der Inhalt passt nicht zum Namen`);
    expect(changed.output).toContain(
      `katalogstaende/${LAW}.json: BESCHÄDIGT. Der Inhalt passt nicht zur Prüfsumme`,
    );
    expect(changed.output).toContain('nachweise/notizen.txt: fremde Datei, nicht geprüft');
    await unlink(evidence);
    await unlink(law);
    const missing = await verify(root);
    expect(missing.exitCode).toBe(1);
    for (const file of [`nachweise/${HASH}`, `katalogstaende/${LAW}.json`])
      expect(missing.output).toContain(
        `${file}: BESCHÄDIGT. Die Datei fehlt; ein Vorhaben verweist auf sie.`,
      );
  });
});
