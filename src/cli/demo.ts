/** `npm run demo`: the application with a demonstration municipality, in a data directory of its own. */
import { run } from '../run.ts';
import { ROLE_LABELS } from '../web/layout.ts';
import { DEMO_PASSWORD, readSeed, seedDemo } from './demoSeed.ts';

const seed = await readSeed();

await run('demo', async ({ deps }) => {
  await seedDemo(deps, seed);
  const logins = seed.accounts.map(
    ({ login, role, department }) => `  ${login.padEnd(15)} ${ROLE_LABELS[role]}, ${department}`,
  );
  const lines = [
    'Vorführung mit Beispieldaten. Anmeldenamen:',
    ...logins,
    `Passwort für alle: ${DEMO_PASSWORD}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
