/** `npm run rules:mutate [-- directory]`: turns every condition of the law round and exits 1 when no case notices. */
import { sha256 } from '../adapters/sha256.ts';
import { compileCatalogue } from '../rulebook/compile.ts';
import { formatFinding } from '../rulebook/finding.ts';
import { formatReport, reportMutants } from '../rulebook/mutateReport.ts';
import { MUTANT_WAIVERS, parseMutantWaivers } from '../rulebook/mutateWaivers.ts';
import { readArguments } from './commandLine.ts';
import { exitWith } from './exitWith.ts';
import { lawFiles } from './lawFiles.ts';

async function run(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  const files = await lawFiles(operands[0]);
  const { law, findings } = compileCatalogue(files, sha256);
  const { waivers, findings: misshapen } = parseMutantWaivers(files.get(MUTANT_WAIVERS));
  if (law === null || misshapen.length > 0) {
    process.stdout.write(`${[...findings, ...misshapen].map(formatFinding).join('\n')}\n`);
    return 1;
  }
  const report = reportMutants(law, waivers);
  process.stdout.write(formatReport(report));
  return report.survivors.length + report.needless.length > 0 ? 1 : 0;
}

await exitWith(run);
