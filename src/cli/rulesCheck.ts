/** `npm run rules:check [-- directory] [--json]`: every finding about the law, exit 1 when one is an error. */
import { parseArgs } from 'node:util';
import { readCatalogueFiles } from '../adapters/catalogueFiles.ts';
import { sha256 } from '../adapters/sha256.ts';
import { checkCatalogue } from '../rulebook/check.ts';
import { compileCatalogue } from '../rulebook/compile.ts';
import { type Finding, formatFinding, sortFindings } from '../rulebook/finding.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const compiled = compileCatalogue(await readCatalogueFiles(positionals[0] ?? 'rules'), sha256);
const findings = sortFindings([...compiled.findings, ...checkCatalogue(compiled)]);
process.stdout.write(values.json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;

function report(found: readonly Finding[]): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const lines = found.map(formatFinding);
  return `${[...lines, `${errors} Fehler, ${found.length - errors} Warnungen`].join('\n')}\n`;
}
