/** `npm run -s cli -- admin-link`: a way back in when no administrator can sign in. Needs the server stopped. */
import { systemClock } from '../adapters/clock.ts';
import { randomIds } from '../adapters/ids.ts';
import { sha256 } from '../adapters/sha256.ts';
import { openDataDirectory } from '../adapters/store/dataDirectory.ts';
import { DataRefusal } from '../adapters/store/dataRefusal.ts';
import { issueRecoveryToken } from '../application/accounts/setUp.ts';
import { addressOf, type Config, readConfig } from '../config.ts';
import { paths } from '../web/paths.ts';
import { readArguments, UsageError } from './commandLine.ts';

const NO_ACCOUNT = 'Noch gibt es kein Konto. Starten Sie die Anwendung: Sie zeigt den Link für das erste.';

/** The command: prints the link and answers the exit code. */
export async function runAdminLink(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  if (operands.length > 0) throw new UsageError([`„${operands[0]}“ gehört nicht hierher.`]);
  const config = readConfig('echt');
  if (!config.ok) throw new UsageError(config.problems.map(({ detail }) => detail));
  process.stdout.write(await adminLink(config.value));
  return 0;
}

/** What to print. Throws UsageError while the application runs, and while it has no account at all. */
export async function adminLink(config: Config): Promise<string> {
  const token = await tokenFrom(config);
  if (token === null) throw new UsageError([NO_ACCOUNT]);
  return `${linkText(`${addressOf(config)}${paths.setUp(token)}`)}\n`;
}

async function tokenFrom({ dataDir, mode }: Config): Promise<string | null> {
  const onFatal = (error: Error) => {
    throw error;
  };
  try {
    const data = await openDataDirectory(dataDir, { mode, log: { event: () => {} }, onFatal });
    const deps = { accounts: data.accounts, clock: systemClock, ids: randomIds, sha256 };
    return await issueRecoveryToken(deps).finally(data.close);
  } catch (error) {
    if (error instanceof DataRefusal) throw new UsageError([error.message]);
    throw error;
  }
}

function linkText(link: string): string {
  return [
    'Starten Sie jetzt die Anwendung und öffnen Sie diesen Link. Er legt ein weiteres Konto für die Verwaltung an,',
    'gilt nur einmal und steht als Eintrag im Verlauf der Konten:',
    link,
  ].join('\n');
}
