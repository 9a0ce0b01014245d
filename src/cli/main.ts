/** `npm run -s cli -- <command>`: rules and stored data without the server. */
import { runCatalogue } from './catalogue.ts';
import { UsageError } from './commandLine.ts';
import { runEvaluate } from './evaluate.ts';
import { exitWith } from './exitWith.ts';
import { runVerify } from './verify.ts';

/** Each command returns its exit code. */
const COMMANDS: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  catalogue: runCatalogue,
  evaluate: runEvaluate,
  verify: runVerify,
};

const USAGE = `Aufruf: npm run -s cli -- <Befehl>

  catalogue [--json]                                   Katalog ansehen
  evaluate DATEI [--as-of JJJJ-MM-TT] [--json]         Antworten bewerten; „-“ liest von der Standardeingabe
  verify [VERZEICHNIS]                                 Prüfsummen und Ketten der gespeicherten Daten prüfen

DATEI enthält {"answers": {"frage": wert}}.`;

await exitWith(async ([name = '', ...argv]) => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(argv);
  const reason = name === '' ? 'Es fehlt ein Befehl.' : `Den Befehl „${name}“ gibt es nicht.`;
  throw new UsageError([reason, '', USAGE]);
});
