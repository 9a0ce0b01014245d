/** One municipality with every kind of account and Vorhaben that a page can show. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTable } from '../support/browserAnswers.ts';
import { anAccount, aVorhaben, type Start } from '../support/browserPeople.ts';
import type { LiveServer } from '../support/liveServer.ts';

/** Login -> role; a second owner sees none of the first one's Vorhaben. */
const ROLES = { owner: 'owner', beginner: 'owner', dsb: 'dsb', admin: 'admin' } as const;
export type Person = keyof typeof ROLES | 'nobody';

/** Where the things are that the pages show; all but the set-up page exist only in a settled municipality. */
export interface World {
  readonly setUp: string;
  readonly account: string;
  readonly empty: string;
  readonly half: string;
  readonly full: string;
  readonly blocked: string;
  readonly damaged: string;
}

export function anEmptyWorld({ setUpPath: setUp }: LiveServer): World {
  return { setUp, account: '', empty: '', half: '', full: '', blocked: '', damaged: '' };
}

export async function aWorld(server: LiveServer): Promise<World> {
  const owner = await anAccount(server, 'owner', 'owner');
  for (const [login, role] of Object.entries(ROLES))
    if (login !== 'owner') await anAccount(server, login, role);
  const answers = answerTable('hundeanmeldung');
  const half = new Map([...answers].filter(([id]) => !id.startsWith('bsi.')));
  const start = async (title: string, how: Start = {}) =>
    `/vorhaben/${await aVorhaben(server, owner, title, how)}`;
  const damaged = await start('Beschädigt');
  damage(server.dataDir, damaged.replace('/vorhaben/', ''));
  return {
    ...anEmptyWorld(server),
    account: `/konten/${owner.id}`,
    empty: await start('Kraftfahrzeughaftpflichtversicherungsvergleichsassistent'),
    half: await start('Chat, halb beantwortet', { template: 'chatbot-buergerbuero', answers: half }),
    full: await start('Bürger-Chat mit Hundeanmeldung', { answers }),
    blocked: await start('Niederschrift', { answers: answerTable('niederschrift') }),
    damaged,
  };
}

function damage(dataDir: string, id: string): void {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const file = files.find((path) => path.includes(id));
  if (file === undefined) throw new Error(`no file of ${id}`);
  writeFileSync(join(dataDir, file), '{ "abgeschnitten');
}
