/**
 * `npm run rules:check [-- directory] [--json]`: every finding about the law, exit 1 when one is an error. Before them,
 * for people only, how many questions each golden case takes where a decision promises a short way.
 */
import { sha256 } from '../adapters/sha256.ts';
import { checkCatalogue } from '../rulebook/check.ts';
import { type Compiled, compileCatalogue } from '../rulebook/compile.ts';
import { type Finding, formatFinding, sortFindings } from '../rulebook/finding.ts';
import { solveCases } from '../rulebook/goldenCases.ts';
import { questionCounts } from '../rulebook/questionCount.ts';
import { readArguments } from './commandLine.ts';
import { describeCounts } from './describeCounts.ts';
import { exitWith } from './exitWith.ts';
import { lawFiles } from './lawFiles.ts';

async function run(argv: readonly string[]): Promise<number> {
  const { flags, operands } = readArguments(argv, { flags: ['--json'], options: [] });
  const compiled = compileCatalogue(await lawFiles(operands[0]), sha256);
  const findings = sortFindings([...compiled.findings, ...checkCatalogue(compiled)]);
  const lines = flags.has('--json') ? [JSON.stringify(findings, null, 2)] : report(findings, compiled);
  process.stdout.write(`${lines.join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Warnings before errors, so that the errors stand next to the sum. */
function report(found: readonly Finding[], compiled: Compiled): readonly string[] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  return [
    ...countsOf(compiled),
    ...[...warnings, ...errors].map(formatFinding),
    `${errors.length} Fehler, ${warnings.length} Warnungen`,
  ];
}

function countsOf({ law }: Compiled): readonly string[] {
  const promising = law?.catalogue.decisions.filter(({ kurzweg }) => kurzweg !== undefined) ?? [];
  if (law === null || promising.length === 0) return [];
  const cases = solveCases(law);
  return promising.flatMap((one) => [
    ...describeCounts(one, questionCounts(one.id, cases), law.catalogue),
    '',
  ]);
}

await exitWith(run);
