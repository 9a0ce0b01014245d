import { systemClock } from '../adapters/clock.ts';
import { isIsoDate } from '../domain/answers.ts';
import { evaluate } from '../domain/evaluate.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { describeResult } from './describeResult.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { readAnswers } from './readAnswers.ts';

/** `evaluate FILE [--as-of YYYY-MM-DD] [--json]`: what follows from these answers, from the engine of record. */
export async function runEvaluate(argv: readonly string[]): Promise<number> {
  const { flags, options, operands } = readArguments(argv, { flags: ['--json'], options: ['--as-of'] });
  const [file, second] = operands;
  if (file === undefined)
    throw new UsageError(['Es fehlt die Datei mit den Antworten („-“ für die Standardeingabe).']);
  if (second !== undefined)
    throw new UsageError([`„${second}“ gehört nicht hierher: Nennen Sie genau eine Datei.`]);
  const asOf = options.get('--as-of') ?? systemClock.today();
  if (!isIsoDate(asOf))
    throw new UsageError([`--as-of: „${asOf}“ ist kein Kalendertag der Form JJJJ-MM-TT.`]);

  const catalogue = await loadCatalogue();
  if (catalogue === null) return 1;
  const result = await evaluate(await readAnswers(file, catalogue), catalogue, asOf);
  const output = flags.has('--json') ? JSON.stringify(result, null, 2) : describeResult(result, catalogue);
  process.stdout.write(`${output}\n`);
  return 0;
}
