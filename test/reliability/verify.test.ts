import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { readKeptHeads } from '../../src/cli/keptHeads.ts';
import { verify } from '../../src/cli/verify.ts';
import { appendEntry, headOf } from '../../src/domain/trail.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const chatbot = ['eins', 'zwei', 'drei'].reduce(
  (assessment, answer) => withAnswer(assessment, 'basis.zweck', answer),
  anAssessment({ id: 'chatbot01' }),
);
const minutes = anAssessment({ id: 'niederschrift01', number: 'V-2026-002' });

async function stored() {
  const root = await directory();
  const { assessments, accounts } = await open(root);
  await assessments.create(chatbot);
  await assessments.create(minutes);
  await accounts.change((book) => {
    const entry = { at: chatbot.createdAt, by: 'x', byName: 'X', action: 'konto', rev: 1, field: 'jana' };
    const trail = appendEntry(book.trail, { ...entry, before: null, after: 'admin' }, sha256);
    return { book: { ...book, rev: 1, trail }, value: null };
  });
  return { root, path: (...names: string[]) => join(root, 'echt', ...names) };
}

describe('R6 verify with a head that was kept outside', () => {
  const head = headOf(chatbot.trail);

  it.each([
    ['its checksum alone', head],
    ['number and checksum', `4:${head}`],
  ])('finds it by %s', async (_, given) => {
    const { root } = await stored();
    const { exitCode, output } = await verify(root, await readKeptHeads(given));
    expect(exitCode).toBe(0);
    expect(output).toContain(`Kopf ${given}: gefunden in vorhaben/chatbot01.json, Eintrag 4 von 4`);
  });

  it('finds an earlier head in a chain that went on', async () => {
    const { root } = await stored();
    const earlier = chatbot.trail[1]?.hash ?? '';
    const { output } = await verify(root, await readKeptHeads(earlier));
    expect(output).toContain('Eintrag 2 von 4');
  });

  it.each([
    ['the end of its chain is cut off', 'chatbot01.json', `4:${head}`],
    ['the entry has another number', null, `3:${head}`],
    ['nobody ever had it', null, 'f'.repeat(64)],
  ])('misses it when %s', async (_, file, given) => {
    const { root, path } = await stored();
    const earlier = withAnswer(anAssessment({ id: 'chatbot01' }), 'basis.zweck', 'eins');
    if (file !== null) await writeFile(path('vorhaben', file), sealDocument(earlier));
    const { exitCode, output } = await verify(root, await readKeptHeads(given));
    expect(exitCode).toBe(1);
    expect(output).toContain(`Kopf ${given}: FEHLT.`);
  });

  it('takes all heads of an earlier report, and tells which chain lost its end', async () => {
    const { root, path } = await stored();
    const report = join(root, 'bericht.txt');
    await writeFile(report, (await verify(root)).output);
    expect((await verify(root, await readKeptHeads(report))).exitCode).toBe(0);
    await rm(path('vorhaben', 'niederschrift01.json'));
    const { output } = await verify(root, await readKeptHeads(report));
    expect(output).toContain(`Kopf ${headOf(minutes.trail)} von vorhaben/niederschrift01.json: FEHLT.`);
    expect(output).toContain(`Kopf ${head} von vorhaben/chatbot01.json: gefunden in`);
  });

  it('refuses what is neither a head nor a file, and a file without heads', async () => {
    const { root } = await stored();
    const empty = join(root, 'leer.txt');
    await writeFile(empty, 'nichts');
    await expect(readKeptHeads('12:abc')).rejects.toMatchObject({ name: 'UsageError' });
    await expect(readKeptHeads(empty)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('R6 verify', () => {
  it('prints the head of every chain, so that it can be kept outside; works beside the running program', async () => {
    const { root, path } = await stored();
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(0);
    expect(output.split('\n')).toEqual([
      path(),
      expect.stringMatching(/^ {2}konten\.json: in Ordnung, 1 Eintrag, Kopf [0-9a-f]{64}$/),
      `  vorhaben/chatbot01.json (V-2026-001): in Ordnung, 4 Einträge, Kopf ${headOf(chatbot.trail)}`,
      `  vorhaben/niederschrift01.json (V-2026-002): in Ordnung, 1 Eintrag, Kopf ${headOf(minutes.trail)}`,
      '3 Dateien geprüft, 0 beschädigt.',
      '',
    ]);
  });

  it('names the first broken entry of each file and ends with 1', async () => {
    const { path } = await stored();
    const forged = chatbot.trail.map((entry) => (entry.seq === 3 ? { ...entry, after: 'gefälscht' } : entry));
    await writeFile(path('vorhaben', 'chatbot01.json'), sealDocument({ ...chatbot, trail: forged }));
    const accounts = await readFile(path('konten.json'), 'utf8');
    await writeFile(path('konten.json'), accounts.replace('"admin"', '"owner"'));
    const { exitCode, output } = await verify(path());
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'vorhaben/chatbot01.json (V-2026-001): BESCHÄDIGT. Die Prüfkette ist gebrochen: Eintrag 3 ',
    );
    expect(output).toContain('konten.json: BESCHÄDIGT. Der Inhalt passt nicht zur Prüfsumme');
    expect(output).toContain('vorhaben/niederschrift01.json (V-2026-002): in Ordnung');
    expect(output).toContain('3 Dateien geprüft, 2 beschädigt.');
  });

  it('a tail cut off together with its answers shows in the printed head alone', async () => {
    const { root, path } = await stored();
    const earlier = withAnswer(anAssessment({ id: 'chatbot01' }), 'basis.zweck', 'eins');
    await writeFile(path('vorhaben', 'chatbot01.json'), sealDocument(earlier));
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(0);
    expect(output).not.toContain(headOf(chatbot.trail));
  });

  it('names files that are not of the program, and a file under the name of another', async () => {
    const { root, path } = await stored();
    const text = await readFile(path('vorhaben', 'chatbot01.json'), 'utf8');
    await writeFile(path('vorhaben', 'chatbot01.json.bak'), text);
    await writeFile(path('vorhaben', 'kopie0001.json'), text);
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(1);
    expect(output).toContain('vorhaben/chatbot01.json.bak: fremde Datei, nicht geprüft');
    expect(output).toContain(
      'vorhaben/kopie0001.json (V-2026-001): BESCHÄDIGT. Die Datei gehört zu einem anderen Vorhaben (chatbot01).',
    );
    expect(output).toContain('4 Dateien geprüft, 1 beschädigt.');
    expect(output).toContain(
      '  V-2026-001: DOPPELT vergeben, steht in vorhaben/chatbot01.json, vorhaben/kopie0001.json',
    );
  });

  it('names numbers of which no file is left: between others by their gap, at the end by the record', async () => {
    const { root, path } = await stored();
    await rm(path('vorhaben', 'chatbot01.json'));
    const book = JSON.parse(await readFile(path('konten.json'), 'utf8')).document;
    const entry = { at: chatbot.createdAt, by: 'x', byName: 'X', action: 'vorhaben.nummer', rev: 2 };
    const trail = appendEntry(
      book.trail,
      { ...entry, field: 'V-2026-003', before: null, after: 'weg01' },
      sha256,
    );
    await writeFile(path('konten.json'), sealDocument({ ...book, rev: 2, trail }));
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(1);
    expect(output).toContain('  V-2026-001: FEHLT.');
    expect(output).not.toContain('  V-2026-002: FEHLT.');
    expect(output).toContain('  V-2026-003: FEHLT.');
  });

  it('misses no number that the record declares unused', async () => {
    const { root, path } = await stored();
    const book = JSON.parse(await readFile(path('konten.json'), 'utf8')).document;
    const entry = { at: chatbot.createdAt, by: 'x', byName: 'X', rev: 2, field: 'V-2026-003' };
    const given = { ...entry, action: 'vorhaben.nummer', before: null, after: 'nie01' };
    const unused = { ...entry, action: 'vorhaben.nummer-unbenutzt', before: 'nie01', after: null };
    const trail = appendEntry(appendEntry(book.trail, given, sha256), unused, sha256);
    await writeFile(path('konten.json'), sealDocument({ ...book, rev: 2, trail }));
    const { exitCode, output } = await verify(root);
    expect([exitCode, output.includes('FEHLT')]).toEqual([0, false]);
  });

  it('does not pass over what is missing or cannot be listed', async () => {
    const { root, path } = await stored();
    await rm(path('konten.json'));
    await rm(path('vorhaben'), { recursive: true });
    await writeFile(path('vorhaben'), 'kein Verzeichnis');
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(1);
    expect(output).toContain('konten.json: BESCHÄDIGT. Die Datei ist nicht lesbar (ENOENT).');
    expect(output).toContain('vorhaben: BESCHÄDIGT. Das Verzeichnis ist nicht lesbar (ENOTDIR).');
  });

  it('says so when there is nothing to check', async () => {
    const root = await directory();
    await expect(verify(root)).rejects.toMatchObject({
      name: 'UsageError',
      message: `Unter ${root} liegen keine Daten von Prüfpfad.`,
    });
  });
});
