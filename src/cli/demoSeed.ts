/** The demonstration municipality of `data/seed`: read, checked, and put into an empty store through the use cases. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { amended, type BookChange } from '../application/accounts/bookChange.ts';
import { isReserved } from '../application/authorize.ts';
import { type Account, NO_NOTICES, ROLES } from '../application/ports.ts';
import { saveAnswers } from '../application/saveAnswers.ts';
import { startAssessment } from '../application/startAssessment.ts';
import { delegate } from '../application/work/delegate.ts';
import { parseAnswer } from '../domain/answers.ts';
import type { AnswerChange } from '../domain/mergeAnswers.ts';
import { projectRoot } from '../projectRoot.ts';
import type { Deps } from '../web/deps.ts';

/** Known to everybody who reads this file: good for a demonstration on one's own machine and for nothing else. */
export const DEMO_PASSWORD = 'Vorfuehrung-am-Markt';

const town = z.strictObject({
  settings: z.strictObject({
    municipality: z.string(),
    land: z.string(),
    aiAuthority: z.string(),
    dataProtectionAuthority: z.string(),
    switches: z.record(z.string(), z.string()),
  }),
  accounts: z.array(
    z.strictObject({
      login: z.string(),
      name: z.string(),
      department: z.string(),
      role: z.enum(ROLES),
    }),
  ),
});
const tool = z.strictObject({
  title: z.string(),
  department: z.string(),
  owner: z.string(),
  plannedStart: z.iso.date(),
  answers: z.record(z.string(), z.unknown()),
  /** Questions that lie with somebody, by login. */
  handOvers: z
    .array(z.strictObject({ question: z.string(), to: z.string(), message: z.string() }))
    .default([]),
});

export interface Seed extends z.infer<typeof town> {
  readonly tools: readonly z.infer<typeof tool>[];
}

export async function readSeed(directory = join(projectRoot, 'data', 'seed')): Promise<Seed> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, name), 'utf8'));
  const names = (await readdir(directory)).filter((name) => name.startsWith('vorhaben-')).toSorted();
  const tools = await Promise.all(names.map(async (name) => tool.parse(await read(name))));
  return { ...town.parse(await read('gemeinde.json')), tools };
}

/** Does nothing when there are accounts already: whoever tried something in the demonstration keeps it. */
export async function seedDemo(deps: Deps, seed: Seed): Promise<void> {
  if ((await deps.accounts.read()).accounts.length > 0) return;
  const accounts = await createAccounts(deps, seed);
  for (const entry of seed.tools) {
    const owner = accounts.find(({ login }) => login === entry.owner);
    if (owner === undefined) throw new Error(`seed: no account ${entry.owner}`);
    await createTool(deps, accounts, owner, entry);
  }
}

async function createAccounts(deps: Deps, seed: Seed): Promise<readonly Account[]> {
  const passwordHash = await deps.hasher.hash(DEMO_PASSWORD);
  const createdAt = deps.clock.now();
  const fixed = {
    passwordHash,
    createdAt,
    mustChangePassword: false,
    active: true,
    notices: NO_NOTICES,
    calendarKeyHash: null,
  };
  const accounts = seed.accounts.map((account) => ({ id: deps.ids.next(), ...account, ...fixed }));
  const change: BookChange = {
    actor: { id: 'vorfuehrung', name: 'Vorführung' },
    action: 'vorfuehrung.angelegt',
    field: 'konten',
    before: null,
    after: seed.accounts.map(({ login }) => login),
  };
  return deps.accounts.change((book) => {
    const part = { accounts, settings: seed.settings, setupTokenHash: null };
    return { book: amended(book, part, change, deps), value: accounts };
  });
}

async function createTool(
  deps: Deps,
  accounts: readonly Account[],
  owner: Account,
  entry: Seed['tools'][number],
): Promise<void> {
  const { title, department, plannedStart, answers } = entry;
  const started = await startAssessment(deps)(owner, { title, department, plannedStart, template: null });
  if (!started.ok) throw new Error(`seed: ${JSON.stringify(started.problems)}`);
  const { id, rev } = started.value;
  const changes = Object.entries(answers).map(([question, raw]) => asChange(deps, question, raw, rev));
  for (const person of accounts) {
    const theirs = changes.filter((change) => authorOf(deps, accounts, owner, change) === person);
    if (theirs.length === 0) continue;
    const saved = await saveAnswers(deps)(person, { id, changes: theirs });
    if (!saved.ok) throw new Error(`seed: ${JSON.stringify(saved.problems)}`);
  }
  await handOver(deps, accounts, owner, { id, handOvers: entry.handOvers });
}

async function handOver(
  deps: Deps,
  accounts: readonly Account[],
  owner: Account,
  { id, handOvers }: Pick<Seed['tools'][number], 'handOvers'> & { readonly id: string },
): Promise<void> {
  for (const { question, to, message } of handOvers) {
    const person = accounts.find(({ login }) => login === to);
    if (person === undefined) throw new Error(`seed: no account ${to}`);
    const target = { kind: 'question', id: question } as const;
    const given = await delegate(deps)(owner, { id, target, to: person.id, due: null, message });
    if (!given.ok) throw new Error(`seed: ${JSON.stringify(given.problems)}`);
  }
}

/** What only an office may answer, the office answers. */
function authorOf(
  { catalogue }: Deps,
  accounts: readonly Account[],
  owner: Account,
  { question: id }: AnswerChange,
): Account {
  const question = catalogue.questions.find((one) => one.id === id);
  if (question === undefined || !isReserved(question)) return owner;
  return accounts.find(({ role }) => role === question.answeredBy) ?? owner;
}

function asChange({ catalogue }: Deps, id: string, raw: unknown, baseRev: number): AnswerChange {
  const question = catalogue.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`seed: unknown question ${id}`);
  const parsed = parseAnswer(question, raw);
  if (!parsed.ok) throw new Error(`seed: ${id}: ${JSON.stringify(parsed.problems)}`);
  return { question: id, content: { value: parsed.value, note: '' }, baseRev };
}
