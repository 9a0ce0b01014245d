import { createMemoryCatalogueArchive } from '../../src/adapters/store/memoryCatalogueArchive.ts';
import type { CatalogueArchive } from '../../src/application/ports.ts';
import { canonicalJson } from '../../src/domain/canonicalJson.ts';
import { compiled } from '../rules/realCatalogue.ts';
import { openForTest } from '../support/openForTest.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const archives: readonly [string, () => Promise<CatalogueArchive>][] = [
  ['memory', async () => createMemoryCatalogueArchive()],
  ['files', async () => (await open(await directory())).catalogues],
];

describe.each(archives)('CatalogueArchive: %s', (_name, emptyArchive) => {
  it.each([
    ['a small catalogue', () => sampleCatalogue],
    ['the law of this installation', () => compiled.catalogue],
  ])('gives back %s byte for byte', async (_what, catalogueOf) => {
    const catalogue = catalogueOf();
    if (catalogue === null) throw new Error('the law does not compile');
    const archive = await emptyArchive();
    await archive.keep(catalogue);
    const loaded = await archive.load(catalogue.sha256);
    if (!loaded.ok) throw new Error(loaded.problems.detail);
    expect(canonicalJson(loaded.value)).toBe(canonicalJson(catalogue));
  });

  it('gives the same object each time, so that it is compiled once', async () => {
    const archive = await emptyArchive();
    await archive.keep(sampleCatalogue);
    const [one, two] = [
      await archive.load(sampleCatalogue.sha256),
      await archive.load(sampleCatalogue.sha256),
    ];
    expect(one.ok && two.ok && one.value === two.value).toBe(true);
  });

  it('keeps what it has: the same hash again changes nothing', async () => {
    const archive = await emptyArchive();
    await archive.keep(sampleCatalogue);
    await archive.keep({ ...sampleCatalogue, version: 'gefälscht' });
    const loaded = await archive.load(sampleCatalogue.sha256);
    expect(loaded.ok && loaded.value.version).toBe(sampleCatalogue.version);
  });

  it('keeps several side by side, also when asked at once', async () => {
    const archive = await emptyArchive();
    const many = ['a', 'b', 'c'].map((digit) => ({ ...sampleCatalogue, sha256: digit.repeat(64) }));
    await Promise.all([...many, ...many].map((one) => archive.keep(one)));
    for (const { sha256 } of many)
      expect(await archive.load(sha256)).toMatchObject({ ok: true, value: { sha256 } });
  });

  it.each(['0'.repeat(64), '../konten', '', 'A'.repeat(64)])('S27 has nothing under %j', async (hash) => {
    expect(await (await emptyArchive()).load(hash)).toMatchObject({
      ok: false,
      problems: { code: 'unlesbar' },
    });
  });
});
