/** `npm run rules:check [-- directory] [--json]`: every finding about the law, exit 1 when one is an error. */
import { sha256 } from '../adapters/sha256.ts';
import { checkCatalogue } from '../rulebook/check.ts';
import { compileCatalogue } from '../rulebook/compile.ts';
import { type Finding, formatFinding, sortFindings } from '../rulebook/finding.ts';
import { readArguments } from './commandLine.ts';
import { exitWith } from './exitWith.ts';
import { lawFiles } from './lawFiles.ts';

async function run(argv: readonly string[]): Promise<number> {
  const { flags, operands } = readArguments(argv, { flags: ['--json'], options: [] });
  const compiled = compileCatalogue(await lawFiles(operands[0]), sha256);
  const findings = sortFindings([...compiled.findings, ...checkCatalogue(compiled)]);
  process.stdout.write(flags.has('--json') ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Warnings first, so that the errors stand next to the sum. */
function report(found: readonly Finding[]): string {
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const lines = [...warnings, ...errors].map(formatFinding);
  return `${[...lines, `${errors.length} Fehler, ${warnings.length} Warnungen`].join('\n')}\n`;
}

await exitWith(run);
