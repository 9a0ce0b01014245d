/** `npm run rules:doc [-- directory]`: the law as readable Markdown, by default into `docs/katalog`. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot.ts';
import { isWritten, writtenCatalogue } from '../rulebook/describe/writtenCatalogue.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { exitWith } from './exitWith.ts';
import { loadCatalogue } from './loadCatalogue.ts';

async function run(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  const [directory = join(projectRoot, 'docs', 'katalog'), ...others] = operands;
  if (others.length > 0) throw new UsageError([`„${others[0]}“ gehört nicht hierher.`]);
  const catalogue = await loadCatalogue();
  if (catalogue === null) return 1;
  const files = writtenCatalogue(catalogue);
  await mkdir(directory, { recursive: true });
  await removeOld(directory);
  for (const { name, text } of files) await writeFile(join(directory, name), text);
  process.stdout.write(`${files.length} Dateien in ${directory}, Regelwerk ${catalogue.version}\n`);
  return 0;
}

/** A page of an earlier law would be read as today's; what somebody else put there stays. */
async function removeOld(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (name.endsWith('.md') && isWritten(await readFile(path, 'utf8'))) await rm(path);
  }
}

await exitWith(run);
