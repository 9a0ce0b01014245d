/** `npm run -s cli -- <command>`: rules and stored data without the server. */
import { runAdminLink } from './adminLink.ts';
import { runBackup } from './backup.ts';
import { runCatalogue } from './catalogue.ts';
import { UsageError } from './commandLine.ts';
import { runEvaluate } from './evaluate.ts';
import { exitWith } from './exitWith.ts';
import { runRestore } from './restore.ts';
import { runVerify } from './verify.ts';

/** Each command returns its exit code. */
const COMMANDS: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  'admin-link': runAdminLink,
  catalogue: runCatalogue,
  evaluate: runEvaluate,
  backup: runBackup,
  restore: runRestore,
  verify: runVerify,
};

const USAGE = `Aufruf: npm run -s cli -- <Befehl>

  catalogue [--json]                                   Katalog ansehen
  evaluate DATEI [--as-of JJJJ-MM-TT] [--json]         Antworten bewerten; „-“ liest von der Standardeingabe
  verify [VERZEICHNIS] [--kopf KOPF]                   Prüfsummen, Ketten und Nummern der Daten oder einer Sicherung prüfen
  backup ZIEL [--demo]                                 Daten sichern, auch während die Anwendung läuft
  restore QUELLE [--demo] [--ersetzen]                 Sicherung prüfen und wiederherstellen
  admin-link                                           Neuer Einrichtungslink, wenn niemand mehr die Konten verwalten kann

KOPF ist eine Prüfsumme von einem Ausdruck, auch als NUMMER:PRÜFSUMME, oder die Datei mit einem früheren Bericht.
DATEI enthält {"answers": {"frage": wert}}.`;

const HELP = ['--help', '-h', 'help', 'hilfe'];

await exitWith(async ([name = '', ...argv]) => {
  if (HELP.includes(name) || argv.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(argv);
  const reason = name === '' ? 'Es fehlt ein Befehl.' : `Den Befehl „${name}“ gibt es nicht.`;
  throw new UsageError([reason, '', USAGE]);
});
