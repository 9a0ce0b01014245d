/** One municipality with every kind of account and Vorhaben that a page can show. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../src/application/ports.ts';
import { answerTable } from '../support/browserAnswers.ts';
import { anAccount, aVorhaben, type Start } from '../support/browserPeople.ts';
import type { LiveServer } from '../support/liveServer.ts';
import { AUFLAGE, submitted, voted } from '../support/reviewSteps.ts';

/** Login -> role; a second owner sees none of the first one's Vorhaben. */
const ROLES = { owner: 'owner', beginner: 'owner', dsb: 'dsb', lead: 'lead', admin: 'admin' } as const;
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
  /** Submitted, with the Votum of the DSB. */
  readonly submitted: string;
  readonly submission: string;
}

export function anEmptyWorld({ setUpPath: setUp }: LiveServer): World {
  return {
    setUp,
    account: '',
    empty: '',
    half: '',
    full: '',
    blocked: '',
    damaged: '',
    submitted: '',
    submission: '',
  };
}

export async function aWorld(server: LiveServer): Promise<World> {
  const owner = await anAccount(server, 'owner', 'owner');
  const others = Object.entries(ROLES).filter(([login]) => login !== 'owner');
  for (const [login, role] of others) await anAccount(server, login, role);
  const answers = answerTable('hundeanmeldung');
  const half = new Map([...answers].filter(([id]) => !id.startsWith('bsi.')));
  const start = async (title: string, how: Start = {}) =>
    `/vorhaben/${await aVorhaben(server, owner, title, how)}`;
  const damaged = await start('Beschädigt');
  damage(server.dataDir, damaged.replace('/vorhaben/', ''));
  const reviewed = await start('Eingereichter Chat', { answers });
  return {
    ...anEmptyWorld(server),
    account: `/konten/${owner.id}`,
    empty: await start('Kraftfahrzeughaftpflichtversicherungsvergleichsassistent'),
    half: await start('Chat, halb beantwortet', { template: 'chatbot-buergerbuero', answers: half }),
    full: await start('Bürger-Chat mit Hundeanmeldung', { answers }),
    blocked: await start('Niederschrift', { answers: answerTable('niederschrift') }),
    damaged,
    submitted: reviewed,
    submission: `${reviewed}/einreichung/${await submit(server, owner, reviewed)}`,
  };
}

/** Revision that was submitted; the DSB has voted on it. */
async function submit({ deps }: LiveServer, owner: Account, address: string): Promise<number> {
  const id = address.replace('/vorhaben/', '');
  const { rev } = await submitted(deps, owner, id);
  const dsb = (await deps.accounts.read()).accounts.find(({ role }) => role === 'dsb');
  if (dsb === undefined) throw new Error('no account of the DSB');
  await voted(deps, dsb, id, { vote: 'mit-auflagen', conditions: [AUFLAGE] });
  return rev;
}

function damage(dataDir: string, id: string): void {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const file = files.find((path) => path.includes(id));
  if (file === undefined) throw new Error(`no file of ${id}`);
  writeFileSync(join(dataDir, file), '{ "abgeschnitten');
}
