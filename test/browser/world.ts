/** One municipality with every kind of account and Vorhaben that a page can show. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { delegate } from '../../src/application/work/delegate.ts';
import { answerTable } from '../support/browserAnswers.ts';
import { anAccount, aVorhaben, type Start } from '../support/browserPeople.ts';
import type { LiveServer } from '../support/liveServer.ts';
import { type People, type Reviews, reviews } from './reviewWorld.ts';

/** Login -> role; a second owner sees none of the first one's Vorhaben. */
const ROLES = {
  owner: 'owner',
  helper: 'contributor',
  beginner: 'owner',
  dsb: 'dsb',
  isb: 'isb',
  personalrat: 'personalrat',
  lead: 'lead',
  auditor: 'auditor',
  admin: 'admin',
} as const;
export type Person = keyof typeof ROLES | 'nobody';

/** Where the things are that the pages show; all but the set-up page exist only in a settled municipality. */
export interface World extends Reviews {
  readonly setUp: string;
  readonly account: string;
  readonly empty: string;
  readonly half: string;
  readonly full: string;
  readonly blocked: string;
  readonly damaged: string;
  /** Single questions lie with the helper. */
  readonly handedOver: string;
}

export function anEmptyWorld({ setUpPath: setUp }: LiveServer): World {
  const drafts = { empty: '', half: '', full: '', blocked: '', damaged: '', handedOver: '' };
  const reviews = { reviewed: '', voted: '', barred: '', decided: '', inUse: '' };
  return { setUp, account: '', ...drafts, ...reviews, submissions: new Map() };
}

export async function aWorld(server: LiveServer): Promise<World> {
  const people: People = new Map();
  for (const [login, role] of Object.entries(ROLES)) people.set(login, await anAccount(server, login, role));
  const owner = people.get('owner');
  if (owner === undefined) throw new Error('nobody owns anything');
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
    handedOver: await handedOver(server, people),
    ...(await reviews(server, people)),
  };
}

async function handedOver(server: LiveServer, people: People): Promise<string> {
  const [owner, helper] = [people.get('owner'), people.get('helper')];
  if (owner === undefined || helper === undefined) throw new Error('nobody to hand anything to');
  const id = await aVorhaben(server, owner, 'Chat, teils weitergegeben', { answers: new Map() });
  for (const question of ['basis.zweck', 'basis.personenbezug']) {
    const target = { kind: 'question', id: question } as const;
    const message = 'Das wissen Sie besser als ich.';
    const given = await delegate(server.deps)(owner, {
      id,
      target,
      to: helper.id,
      due: '2099-01-15',
      message,
    });
    if (!given.ok) throw new Error(JSON.stringify(given.problems));
  }
  return `/vorhaben/${id}`;
}

function damage(dataDir: string, id: string): void {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const file = files.find((path) => path.includes(id));
  if (file === undefined) throw new Error(`no file of ${id}`);
  writeFileSync(join(dataDir, file), '{ "abgeschnitten');
}
