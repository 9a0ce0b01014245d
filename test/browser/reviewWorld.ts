/** Vorhaben in every state of the workflow, for the pages that show them. */
import type { Account } from '../../src/application/ports.ts';
import { comment } from '../../src/application/work/comment.ts';
import { answerTable } from '../support/browserAnswers.ts';
import { aVorhaben } from '../support/browserPeople.ts';
import type { LiveServer } from '../support/liveServer.ts';
import { AUFLAGE, answered, decided, inUse, stored, submitted, voted } from '../support/reviewSteps.ts';

/** Account by login. */
export type People = Map<string, Account>;

/** Their addresses. */
export interface Reviews {
  /** Submitted again after it came back, with a comment. */
  readonly reviewed: string;
  /** Every Votum is there, one with an Auflage. */
  readonly voted: string;
  /** The same, but the rules block the start. */
  readonly barred: string;
  readonly decided: string;
  readonly inUse: string;
  /** Revision that was submitted last, by address. */
  readonly submissions: ReadonlyMap<string, number>;
}

const STAND = 'dsgvo.organisation.dsfa-stand';
const REASON = 'Die Folgenabschätzung fehlt. Ohne sie darf das Werkzeug nicht starten (Art. 35 DSGVO).';

export async function reviews(server: LiveServer, people: People): Promise<Reviews> {
  const found = {
    reviewed: await returnedAndBack(server, people),
    voted: await votedOn(server, people, 'Chat mit allen Stellungnahmen', 'fertig-tragbar'),
    barred: await votedOn(server, people, 'Gesperrter Chat', 'in-arbeit'),
    decided: await decidedOn(server, people, 'Entschiedener Chat'),
    inUse: await usedSince(server, people),
  };
  const revs = Object.values(found).map(async (id) => {
    const file = await stored(server.deps, id);
    return [`/vorhaben/${id}`, file.submissions.at(-1)?.rev ?? 0] as const;
  });
  const at = (id: string) => `/vorhaben/${id}`;
  return {
    reviewed: at(found.reviewed),
    voted: at(found.voted),
    barred: at(found.barred),
    decided: at(found.decided),
    inUse: at(found.inUse),
    submissions: new Map(await Promise.all(revs)),
  };
}

async function returnedAndBack(server: LiveServer, people: People): Promise<string> {
  const { deps } = server;
  const [owner, dsb] = [person(people, 'owner'), person(people, 'dsb')];
  const id = await aVorhaben(server, owner, 'Wieder eingereichter Chat', {
    answers: answersWith('in-arbeit'),
  });
  await submitted(deps, owner, id);
  await voted(deps, dsb, id, { vote: 'zurueck', reason: REASON });
  const about = { id, target: { kind: 'question', id: STAND } as const, threadId: null };
  const said = await comment(deps)(dsb, { ...about, text: 'Wann ist die Folgenabschätzung fertig?' });
  if (!said.ok) throw new Error(JSON.stringify(said.problems));
  await answered(deps, owner, id, STAND, 'fertig-tragbar');
  await submitted(deps, owner, id);
  return id;
}

async function votedOn(server: LiveServer, people: People, title: string, stand: string): Promise<string> {
  const { deps } = server;
  const owner = person(people, 'owner');
  const id = await aVorhaben(server, owner, title, { answers: answersWith(stand) });
  await submitted(deps, owner, id);
  const auflage = { vote: 'mit-auflagen', reason: 'Wenn die Quote stimmt.', conditions: [AUFLAGE] } as const;
  await voted(deps, person(people, 'dsb'), id, auflage);
  await voted(deps, person(people, 'isb'), id, { vote: 'einwaende', reason: 'Kein Notfallplan.' });
  await voted(deps, person(people, 'personalrat'), id);
  return id;
}

async function decidedOn(server: LiveServer, people: People, title: string): Promise<string> {
  const id = await votedOn(server, people, title, 'fertig-tragbar');
  const { submissions } = await stored(server.deps, id);
  const adopted = submissions.flatMap(({ votes }) => votes.flatMap(({ conditions }) => conditions));
  const words = { decision: 'frei-mit-auflagen', reason: 'Der Notfallplan liegt seit gestern vor.' } as const;
  await decided(server.deps, person(people, 'lead'), id, { ...words, adopted: adopted.map((one) => one.id) });
  return id;
}

async function usedSince(server: LiveServer, people: People): Promise<string> {
  const id = await decidedOn(server, people, 'Chat im Betrieb');
  await inUse(server.deps, person(people, 'owner'), id, '2099-03-01');
  return id;
}

function answersWith(stand: string) {
  return new Map([...answerTable('hundeanmeldung'), [STAND, stand] as const]);
}

function person(people: People, login: string): Account {
  const found = people.get(login);
  if (found === undefined) throw new Error(`no account ${login}`);
  return found;
}
