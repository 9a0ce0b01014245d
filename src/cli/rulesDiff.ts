/** `npm run -s rules:diff [-- release or directory]`: what comes out differently under the law as it stands, in Markdown. */
import { readFile } from 'node:fs/promises';
import { openRelease } from '../adapters/releaseFiles.ts';
import { sha256 } from '../adapters/sha256.ts';
import { DamagedFile } from '../adapters/store/damagedFile.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { compileCatalogue } from '../rulebook/compile.ts';
import { compareLaws } from '../rulebook/diff/compareLaws.ts';
import { diffReport } from '../rulebook/diff/diffReport.ts';
import { formatFinding } from '../rulebook/finding.ts';
import type { Law } from '../rulebook/law.ts';
import type { GoldenCase } from '../rulebook/parseDocuments.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { exitWith } from './exitWith.ts';
import { lawFiles } from './lawFiles.ts';

/** A law to compare with; a release has no cases. */
interface Earlier {
  readonly catalogue: Catalogue;
  readonly cases: readonly GoldenCase[];
}

async function run(argv: readonly string[]): Promise<number> {
  const { operands, options } = readArguments(argv, { flags: [], options: ['--rules'] });
  const law = await lawIn(options.get('--rules'));
  const earlier = await earlierLaw(operands[0], law);
  const laws = { before: earlier.catalogue, after: law.catalogue };
  const gone = earlier.cases.filter(({ file }) => !law.cases.some((golden) => golden.file === file));
  process.stdout.write(`${diffReport(laws, compareLaws(laws, [...law.cases, ...gone]))}\n`);
  return 0;
}

/** Without a name: the newest release. */
async function earlierLaw(name: string | undefined, { releases }: Law): Promise<Earlier> {
  if (name?.endsWith('.json')) return released(name, await textOf(name));
  if (name !== undefined) return lawIn(name);
  const newest = releases.files.at(-1);
  if (newest !== undefined) return released(newest.file, newest.text);
  throw new UsageError([
    'Es gibt noch keinen freigegebenen Stand.',
    'Nennen Sie das Verzeichnis rules eines anderen Standes: npm run -s rules:diff -- ../alt/rules',
  ]);
}

async function lawIn(directory: string | undefined): Promise<Law> {
  const { law, findings } = compileCatalogue(await lawFiles(directory), sha256);
  if (law !== null) return law;
  throw new UsageError(['Dieses Regelwerk lässt sich nicht auswerten.', ...findings.map(formatFinding)]);
}

function released(file: string, text: string): Earlier {
  try {
    return { catalogue: openRelease(text).catalogue, cases: [] };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    throw new UsageError([`${file} ist kein unversehrter Stand: ${error.message}`]);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError([`Die Datei „${file}“ lässt sich nicht lesen.`]);
  }
}

await exitWith(run);
