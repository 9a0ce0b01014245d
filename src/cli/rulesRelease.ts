/** `npm run rules:release [-- directory]`: freezes the law as it stands, exit 1 when that is not allowed yet. */
import { join } from 'node:path';
import { addRelease, sealRelease } from '../adapters/releaseFiles.ts';
import { sha256 } from '../adapters/sha256.ts';
import { projectRoot } from '../projectRoot.ts';
import { checkCatalogue } from '../rulebook/check.ts';
import { type Compiled, compileCatalogue } from '../rulebook/compile.ts';
import { formatFinding, sortFindings } from '../rulebook/finding.ts';
import type { Law } from '../rulebook/law.ts';
import { CHECKSUMS, checksumLine, releaseFile } from '../rulebook/releases.ts';
import { readArguments } from './commandLine.ts';
import { exitWith } from './exitWith.ts';
import { lawFiles } from './lawFiles.ts';

const NOT_REVIEWED = [
  'Niemand hat diesen Stand geprüft: „reviewedBy“ in katalog.json ist leer.',
  'Lassen Sie eine zweite Person aus dem Fach den Stand prüfen. Sie trägt sich dort selbst ein, mit Name, Funktion und Datum.',
];

async function run(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  const directory = operands[0] ?? join(projectRoot, 'rules');
  const compiled = compileCatalogue(await lawFiles(directory), sha256);
  const refusals = refusalsOf(compiled);
  if (compiled.law === null || refusals.length > 0) {
    process.stderr.write(`${['Nicht freigegeben.', ...refusals].join('\n')}\n`);
    return 1;
  }
  process.stdout.write(`${await release(directory, compiled.law)}\n`);
  return 0;
}

/** Warnings count too: what is released stays. */
function refusalsOf(compiled: Compiled): readonly string[] {
  const findings = sortFindings([...compiled.findings, ...checkCatalogue(compiled)]);
  const isReviewed = compiled.law === null || compiled.law.manifest.reviewedBy.length > 0;
  return [...findings.map(formatFinding), ...(isReviewed ? [] : NOT_REVIEWED)];
}

/** What to say about it. */
async function release(directory: string, { catalogue, manifest, releases }: Law): Promise<string> {
  const { version } = catalogue;
  if (releases.files.some((released) => released.version === version))
    return `Der Stand ${version} ist schon so freigegeben. Es ist nichts zu tun.`;
  const { owner, reviewedBy } = manifest;
  const text = sealRelease({ catalogue, owner, reviewedBy });
  const file = releaseFile(version);
  await addRelease(
    { path: join(directory, file), text },
    { path: join(directory, CHECKSUMS), line: checksumLine({ sha256: sha256(text), version }) },
  );
  return [
    `Der Stand ${version} ist freigegeben und liegt unveränderlich in ${file}.`,
    `Geprüft von: ${reviewedBy.join('; ')}`,
    `Prüfsumme des Regelwerks: ${catalogue.sha256}`,
    `Nehmen Sie ${file} und ${CHECKSUMS} in die Versionsverwaltung auf.`,
  ].join('\n');
}

await exitWith(run);
