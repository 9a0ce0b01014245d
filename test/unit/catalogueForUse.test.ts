import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ProvenLaw, provenLaw } from '../../src/adapters/provenLaw.ts';
import { catalogueForUse } from '../../src/catalogueForUse.ts';
import { readMini, toFiles } from '../rulebook/miniCatalogue.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const newDirectory = temporaryDirectories();

async function write(directory: string, mini: Readonly<Record<string, unknown>>): Promise<void> {
  await rm(directory, { recursive: true });
  for (const [path, text] of toFiles(mini)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}

const sound = readMini('valid', 'kleinster-katalog');
/** Compiles, and only the full check finds what is wrong with it. */
const unproved = { ...sound, ...readMini('invalid', 'RB501-regel-ohne-fall') };

it('serves no law that fails the full check, however often it is tried', async () => {
  const rules = await newDirectory();
  await write(rules, unproved);
  const proven = provenLaw(await newDirectory());
  for (const _ of [1, 2]) {
    const law = await catalogueForUse(rules, proven);
    expect(law).toMatchObject({ ok: false, problems: [{ code: 'RB501' }] });
  }
});

it('remembers what it has proved, and checks again as soon as a byte of the law is different', async () => {
  const [rules, data] = [await newDirectory(), await newDirectory()];
  await write(rules, sound);
  const asked: boolean[] = [];
  const proven: ProvenLaw = {
    ...provenLaw(data),
    includes: async (proof) => {
      asked.push(await provenLaw(data).includes(proof));
      return asked.at(-1) === true;
    },
  };
  expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: true });
  expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: true });
  await write(rules, unproved);
  expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: false });
  await write(rules, sound);
  expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: true });
  expect(asked).toEqual([false, true, false, true]);
});

it('takes a damaged memory for none, and goes on where nothing can be remembered', async () => {
  const [rules, data] = [await newDirectory(), await newDirectory()];
  await write(rules, unproved);
  await writeFile(join(data, 'regelwerk-geprueft'), 'x'.repeat(64));
  expect(await catalogueForUse(rules, provenLaw(data))).toMatchObject({ ok: false });
  await write(rules, sound);
  expect(await catalogueForUse(rules, provenLaw(join(data, 'gibt-es-nicht')))).toMatchObject({ ok: true });
});

it('serves no law beside a release that was changed, also where it proved that law before', async () => {
  const rules = await newDirectory();
  const proven = provenLaw(await newDirectory());
  await write(rules, sound);
  expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: true });
  await write(rules, { ...sound, ...readMini('invalid', 'RB601-nach-freigabe-veraendert') });
  for (const _ of [1, 2])
    expect(await catalogueForUse(rules, proven)).toMatchObject({ ok: false, problems: [{ code: 'RB601' }] });
});
