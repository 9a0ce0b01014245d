/** `npm run -s cli -- <command>`: the rules without the server. */
import { catalogueCommand } from './catalogue.ts';
import { UsageError } from './commandLine.ts';
import { evaluateCommand } from './evaluate.ts';
import { exitWith } from './exitWith.ts';

/** Each command returns its exit code. */
const COMMANDS: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  catalogue: catalogueCommand,
  evaluate: evaluateCommand,
};

const USAGE = `Aufruf: npm run -s cli -- <Befehl>

  catalogue [--json]                                   Katalog ansehen
  evaluate DATEI [--as-of JJJJ-MM-TT] [--json]         Antworten bewerten; „-“ liest von der Standardeingabe

DATEI enthält {"answers": {"frage": wert}}.`;

await exitWith(async ([name = '', ...argv]) => {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(argv);
  const reason = name === '' ? 'Es fehlt ein Befehl.' : `Den Befehl „${name}“ gibt es nicht.`;
  throw new UsageError([reason, '', USAGE]);
});
