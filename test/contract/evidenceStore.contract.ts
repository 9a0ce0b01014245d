import { randomBytes } from 'node:crypto';
import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryEvidenceStore } from '../../src/adapters/store/memoryEvidenceStore.ts';
import type { EvidenceStore } from '../../src/application/ports.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const stores: readonly [string, () => Promise<EvidenceStore>][] = [
  ['memory', async () => createMemoryEvidenceStore()],
  ['files', async () => (await open(await directory())).evidence],
];

describe.each(stores)('EvidenceStore: %s', (_name, emptyStore) => {
  const bytesOf = async (store: EvidenceStore, hash: string) => {
    const read = await store.read(hash);
    return read.ok && read.value !== null ? Buffer.from(read.value) : null;
  };

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from([0, 255, 10, 13, 0, 128, 239, 187, 191])],
    ['a big file', randomBytes(3 * 1024 * 1024)],
  ])('gives %s back byte for byte, under its hash', async (_what, bytes) => {
    const store = await emptyStore();
    const kept = await store.keep(bytes);
    expect(kept).toEqual({ sha256: sha256(bytes) });
    expect((await bytesOf(store, kept.sha256))?.equals(bytes)).toBe(true);
  });

  it('keeps the same file once, also when it comes twice at once', async () => {
    const store = await emptyStore();
    const bytes = Buffer.from('Vertrag');
    const kept = await Promise.all([
      store.keep(bytes),
      store.keep(bytes),
      store.keep(Buffer.from('anderer')),
    ]);
    expect(new Set(kept.map(({ sha256: hash }) => hash)).size).toBe(2);
    for (const { sha256: hash } of kept) expect(await bytesOf(store, hash)).not.toBeNull();
  });

  it('is not changed by what the caller does to its bytes afterwards', async () => {
    const store = await emptyStore();
    const bytes = Buffer.from('Vertrag');
    const { sha256: hash } = await store.keep(bytes);
    bytes.fill(0);
    expect(String(await bytesOf(store, hash))).toBe('Vertrag');
  });

  it.each(['f'.repeat(64), '', '..', '../konten.json', 'F'.repeat(64), `${'f'.repeat(64)}\0`, 'con'])(
    'S27 has nothing under %j',
    async (hash) => {
      expect(await (await emptyStore()).read(hash)).toEqual({ ok: true, value: null });
    },
  );
});
