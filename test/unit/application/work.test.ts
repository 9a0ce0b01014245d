import type { Actor } from '../../../src/application/assessmentAccess.ts';
import { saveAnswers } from '../../../src/application/saveAnswers.ts';
import { addEvidence, type NewEvidence } from '../../../src/application/work/addEvidence.ts';
import { changeMeasureWork } from '../../../src/application/work/changeMeasureWork.ts';
import { comment } from '../../../src/application/work/comment.ts';
import { completeDelegation } from '../../../src/application/work/completeDelegation.ts';
import { delegate } from '../../../src/application/work/delegate.ts';
import { listInvitations, openInvitation } from '../../../src/application/work/openInvitation.ts';
import { readEvidence } from '../../../src/application/work/readEvidence.ts';
import { resolveThread } from '../../../src/application/work/resolveThread.ts';
import type { Evidence } from '../../../src/domain/measureWork.ts';
import { aDraft, dora, ingo, jana, lena, max, paul } from '../../support/aReview.ts';
import { aTown, codesOf } from '../../support/aTown.ts';

type Town = ReturnType<typeof aTown>;

const PERSONAL = { 'basis.personen': 'ja', 'basis.verbot': 'nein' } as const;
const KEY = 'massnahme.vertrag';

function hand({ deps, id }: Town, question: string, to: Actor = max, due: string | null = null, who = jana) {
  const target = { kind: 'question', id: question } as const;
  return delegate(deps)(who, { id, target, to: to.id, due, message: 'Bitte.' });
}

async function answer({ deps, id, stored }: Town, who: Actor, question: string) {
  const { rev } = await stored();
  return saveAnswers(deps)(who, {
    id,
    changes: [{ question, baseRev: rev, content: { value: 'ja', note: '' } }],
  });
}

async function work(
  { deps, id, stored }: Town,
  who: Actor,
  given: Partial<{
    owner: string | null;
    due: string | null;
    status: 'offen' | 'in-arbeit' | 'umgesetzt' | 'geprueft';
    key: string;
  }>,
) {
  const { rev, measureWork } = await stored();
  const { owner = null, due = null, status = 'offen' } = measureWork[KEY] ?? {};
  return changeMeasureWork(deps)(who, { id, key: KEY, baseRev: rev, owner, due, status, ...given });
}

describe('handing over', () => {
  it('lets the person answer exactly that question, under their own name, until it is done', async () => {
    const town = aTown(aDraft(PERSONAL));
    expect(codesOf(await answer(town, max, 'basis.beschaeftigte'))).toEqual(['nicht-gefunden']);
    expect(codesOf(await hand(town, 'basis.beschaeftigte', max, '2026-12-01'))).toEqual([]);
    expect(codesOf(await answer(town, max, 'basis.verbot'))).toEqual(['nicht-zustaendig']);
    expect(codesOf(await answer(town, max, 'basis.beschaeftigte'))).toEqual([]);
    const { answers, delegations } = await town.stored();
    expect(answers['basis.beschaeftigte']).toMatchObject({ value: 'ja', byName: max.name });
    const delegationId = delegations[0]?.id ?? '';
    expect(codesOf(await completeDelegation(town.deps)(max, { id: town.id, delegationId }))).toEqual([]);
    expect(codesOf(await answer(town, max, 'basis.beschaeftigte'))).toEqual(['nicht-gefunden']);
  });

  it('can be taken back by the owner, and ended by nobody else', async () => {
    const town = aTown(aDraft(PERSONAL));
    await hand(town, 'basis.beschaeftigte');
    const delegationId = (await town.stored()).delegations[0]?.id ?? '';
    expect(codesOf(await completeDelegation(town.deps)(dora, { id: town.id, delegationId }))).toEqual([
      'nicht-erlaubt',
    ]);
    expect(codesOf(await completeDelegation(town.deps)(jana, { id: town.id, delegationId }))).toEqual([]);
  });

  it('goes to people who work on Vorhaben only, to no past date, to nothing that is not there', async () => {
    const town = aTown();
    expect(codesOf(await hand(town, 'basis.verbot', paul))).toEqual(['unbekannte-person']);
    expect(codesOf(await hand(town, 'basis.verbot', jana))).toEqual(['unbekannte-person']);
    expect(codesOf(await hand(town, 'basis.verbot', max, '2026-11-22'))).toEqual(['kein-datum']);
    expect(codesOf(await hand(town, 'gibt.es.nicht'))).toEqual(['nicht-gefunden']);
    expect(codesOf(await hand(town, 'basis.verbot', max, null, dora))).toEqual(['nicht-erlaubt']);
    expect((await town.stored()).delegations).toEqual([]);
  });

  it('S14 gives a question of an office to that office only, not even within a section', async () => {
    const town = aTown(aDraft(PERSONAL));
    expect(codesOf(await hand(town, 'dsgvo.verantwortung', max))).toEqual(['nicht-zustaendig']);
    expect(codesOf(await hand(town, 'dsgvo.verantwortung', dora))).toEqual([]);
    const target = { kind: 'section', id: 'abschnitt' } as const;
    await delegate(town.deps)(jana, { id: town.id, target, to: max.id, due: null, message: '' });
    expect(codesOf(await answer(town, max, 'dsgvo.verantwortung'))).toEqual(['nicht-zustaendig']);
    expect(codesOf(await answer(town, max, 'basis.beschaeftigte'))).toEqual([]);
  });
});

describe('S14 a question of DSB or ISB', () => {
  it('is answered by that office without being asked, and by nobody else', async () => {
    const town = aTown(aDraft(PERSONAL));
    for (const who of [jana, ingo]) {
      expect(codesOf(await answer(town, who, 'dsgvo.verantwortung'))).toEqual(['nicht-zustaendig']);
    }
    expect(codesOf(await answer(town, lena, 'dsgvo.verantwortung'))).toEqual(['nicht-erlaubt']);
    expect(codesOf(await answer(town, dora, 'dsgvo.verantwortung'))).toEqual([]);
    expect((await town.stored()).answers['dsgvo.verantwortung']?.by).toBe('dora');
  });

  it('stays as it is in a form of the owner that carried it along, even from before it was answered', async () => {
    const town = aTown(aDraft(PERSONAL));
    const { rev } = await town.stored();
    await answer(town, dora, 'dsgvo.verantwortung');
    const changes = [
      { question: 'dsgvo.verantwortung', baseRev: rev, content: null },
      { question: 'basis.beschaeftigte', baseRev: rev, content: { value: 'nein', note: '' } },
    ];
    expect(codesOf(await saveAnswers(town.deps)(jana, { id: town.id, changes }))).toEqual([]);
    const { answers } = await town.stored();
    expect([answers['dsgvo.verantwortung']?.value, answers['basis.beschaeftigte']?.value]).toEqual([
      'ja',
      'nein',
    ]);
  });

  it('S14 keeps its proposal of a template until the office decides', async () => {
    const town = aTown({ ...aDraft(PERSONAL), proposals: { 'dsgvo.verantwortung': 'ja' } });
    const { rev } = await town.stored();
    const changes = [{ question: 'dsgvo.verantwortung', baseRev: rev, content: null }];
    expect(codesOf(await saveAnswers(town.deps)(jana, { id: town.id, changes }))).toEqual([
      'nicht-zustaendig',
    ]);
    expect((await town.stored()).proposals).toEqual({ 'dsgvo.verantwortung': 'ja' });
  });
});

describe('what somebody sees who was asked', () => {
  it('is the title and these questions, with their answers and comments, and nothing else', async () => {
    const town = aTown(aDraft(PERSONAL));
    const { deps, id } = town;
    await hand(town, 'basis.beschaeftigte');
    await answer(town, max, 'basis.beschaeftigte');
    for (const question of ['basis.beschaeftigte', 'basis.verbot']) {
      const target = { kind: 'question', id: question } as const;
      await comment(deps)(dora, { id, target, threadId: null, text: `Zu ${question}` });
    }
    const opened = await openInvitation(deps)(max, id);
    if (!opened.ok) throw new Error('not readable');
    const { questions, answers, threads, works, ...rest } = opened.value;
    expect(questions.map((question) => question.id)).toEqual(['basis.beschaeftigte']);
    expect(Object.keys(answers)).toEqual(['basis.beschaeftigte']);
    expect(threads.map(({ target }) => target.id)).toEqual(['basis.beschaeftigte']);
    expect(works).toEqual([]);
    expect(Object.keys(rest).toSorted()).toEqual([
      'delegations',
      'id',
      'mayAnswer',
      'number',
      'ownerName',
      'rev',
      'status',
      'title',
    ]);
  });

  it('lists what waits for them, earliest date first, and nothing for others', async () => {
    const town = aTown(aDraft(PERSONAL));
    await hand(town, 'basis.beschaeftigte', max, '2026-12-24');
    expect((await listInvitations(town.deps)(max)).map(({ id }) => id)).toEqual([town.id]);
    for (const who of [dora, jana, paul]) expect(await listInvitations(town.deps)(who)).toEqual([]);
  });

  it('is nothing once it is done', async () => {
    const town = aTown();
    expect(codesOf(await openInvitation(town.deps)(max, town.id))).toEqual(['nicht-gefunden']);
  });
});

describe('comments', () => {
  const target = { kind: 'question', id: 'basis.verbot' } as const;

  it('are written by whoever reads the Vorhaben to work on it; Prüfung writes nothing', async () => {
    const { deps, id, stored } = aTown();
    for (const who of [jana, dora, ingo, lena])
      expect(codesOf(await comment(deps)(who, { id, target, threadId: null, text: 'Frage' }))).toEqual([]);
    expect(codesOf(await comment(deps)(paul, { id, target, threadId: null, text: 'x' }))).toEqual([
      'nicht-erlaubt',
    ]);
    expect(codesOf(await comment(deps)(max, { id, target, threadId: null, text: 'x' }))).toEqual([
      'nicht-gefunden',
    ]);
    expect((await stored()).threads).toHaveLength(4);
  });

  it('are answered in their thread and closed', async () => {
    const { deps, id, stored } = aTown();
    await comment(deps)(dora, { id, target, threadId: null, text: 'Sicher?' });
    const threadId = (await stored()).threads[0]?.id ?? '';
    expect(codesOf(await comment(deps)(jana, { id, target: null, threadId, text: 'Ja.' }))).toEqual([]);
    expect(codesOf(await resolveThread(deps)(paul, { id, threadId }))).toEqual(['nicht-erlaubt']);
    expect(codesOf(await resolveThread(deps)(dora, { id, threadId }))).toEqual([]);
    expect((await stored()).threads[0]).toMatchObject({
      messages: [{ text: 'Sicher?' }, { text: 'Ja.' }],
      doneBy: dora.name,
    });
  });

  it('are about something that is there', async () => {
    const { deps, id } = aTown();
    for (const kind of ['question', 'measure'] as const) {
      const nowhere = { id, target: { kind, id: 'gibt.es.nicht' }, threadId: null, text: 'x' };
      expect(codesOf(await comment(deps)(jana, nowhere))).toEqual(['nicht-gefunden']);
    }
    const measure = { id, target: { kind: 'measure', id: KEY } as const, threadId: null, text: 'x' };
    expect(codesOf(await comment(deps)(jana, measure))).toEqual([]);
  });
});

describe('measures as work', () => {
  it('are planned by owner, DSB and ISB; whoever is named moves the status only', async () => {
    const town = aTown();
    expect(codesOf(await work(town, max, { status: 'in-arbeit' }))).toEqual(['nicht-gefunden']);
    expect(codesOf(await work(town, jana, { owner: max.id, due: '2026-12-01' }))).toEqual([]);
    expect((await town.stored()).measureWork[KEY]).toMatchObject({ owner: 'max', ownerName: max.name });
    expect(codesOf(await work(town, max, { status: 'in-arbeit' }))).toEqual([]);
    expect(codesOf(await work(town, max, { due: '2027-12-01' }))).toEqual(['nicht-zustaendig']);
    expect(codesOf(await work(town, max, { key: 'massnahme.personalrat' }))).toEqual(['nicht-erlaubt']);
    expect(codesOf(await work(town, ingo, { due: '2027-01-01' }))).toEqual([]);
    expect(codesOf(await work(town, lena, { status: 'offen' }))).toEqual(['nicht-erlaubt']);
  });

  it('are given to people who work on Vorhaben, on real dates, and exist', async () => {
    const town = aTown();
    expect(codesOf(await work(town, jana, { owner: paul.id }))).toEqual(['unbekannte-person']);
    expect(codesOf(await work(town, jana, { due: '2026-02-30' }))).toEqual(['kein-datum']);
    expect(codesOf(await work(town, jana, { key: 'gibt.es.nicht' }))).toEqual(['nicht-gefunden']);
  });

  it('show what somebody is named for, and only that', async () => {
    const town = aTown();
    await work(town, jana, { owner: max.id });
    const opened = await openInvitation(town.deps)(max, town.id);
    expect(opened.ok && opened.value.works.map(({ key }) => key)).toEqual([KEY]);
    expect(opened.ok && opened.value.questions).toEqual([]);
  });
});

describe('evidence', () => {
  const PDF = Buffer.from('%PDF-1.7 Vertrag');
  const file = (parts: Partial<{ name: string; type: string; bytes: Uint8Array }> = {}): NewEvidence => ({
    kind: 'datei',
    text: 'Vertrag',
    upload: { name: 'Vertrag.pdf', type: 'application/pdf', bytes: PDF, ...parts },
  });
  const add = ({ deps, id }: Town, who: Actor, evidence: NewEvidence) =>
    addEvidence(deps)(who, { id, key: KEY, evidence });
  const kept = async ({ stored }: Town): Promise<readonly Evidence[]> =>
    (await stored()).measureWork[KEY]?.evidence ?? [];

  it('is a note, a link or a file, with author and time, and only grows', async () => {
    const town = aTown();
    await add(town, jana, { kind: 'notiz', text: 'Liegt im Schrank.' });
    await add(town, dora, { kind: 'link', text: 'https://akte.example/1' });
    await add(town, jana, file());
    expect(
      (await kept(town)).map(({ kind, text, by, file: stored }) => [kind, text, by, stored?.size]),
    ).toEqual([
      ['notiz', 'Liegt im Schrank.', 'jana', undefined],
      ['link', 'https://akte.example/1', 'dora', undefined],
      ['datei', 'Vertrag', 'jana', PDF.length],
    ]);
  });

  it('S41 is read with its bytes by whoever reads the Vorhaben or works on the measure, and noted', async () => {
    const town = aTown();
    await work(town, jana, { owner: max.id });
    await add(town, max, file());
    const evidenceId = (await kept(town))[0]?.id ?? '';
    for (const who of [max, paul]) {
      const read = await readEvidence(town.deps)(who, { id: town.id, evidenceId });
      expect(read.ok && Buffer.from(read.value.bytes).equals(PDF)).toBe(true);
    }
    const { entries } = await town.deps.audit.list();
    expect(entries.map(({ action, by, field }) => [action, by, field])).toEqual([
      ['nachweis.abgerufen', 'max', `vorhaben:${town.id}`],
      ['nachweis.abgerufen', 'paul', `vorhaben:${town.id}`],
    ]);
    await work(town, jana, { owner: null });
    expect(codesOf(await readEvidence(town.deps)(max, { id: town.id, evidenceId }))).toEqual([
      'nicht-gefunden',
    ]);
    expect(codesOf(await readEvidence(town.deps)(paul, { id: town.id, evidenceId: 'x' }))).toEqual([
      'nicht-gefunden',
    ]);
  });

  it.each<[string, NewEvidence, string]>([
    ['an empty note', { kind: 'notiz', text: '  ' }, 'leer'],
    ['a link that runs a script', { kind: 'link', text: 'javascript:alert(1)' }, 'kein-link'],
    ['a link with data', { kind: 'link', text: 'data:text/html,x' }, 'kein-link'],
    ['a link with spaces', { kind: 'link', text: 'https://a b' }, 'kein-link'],
    ['an empty file', file({ bytes: Buffer.alloc(0) }), 'leer'],
    ['a file of another kind', file({ type: 'text/html' }), 'falscher-typ'],
    ['a file above 20 MB', file({ bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }), 'zu-gross'],
  ])('S34 refuses %s', async (_what, evidence, code) => {
    const town = aTown();
    expect(codesOf(await add(town, jana, evidence))).toEqual([code]);
    expect(await kept(town)).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Daten\\Vertrag.pdf', 'Vertrag.pdf'],
    ['Ver\u0000trag\r\n.pdf', 'Vertrag.pdf'],
    ['..\u202efdp.exe', '..fdp.exe'],
    ['', 'nachweis'],
  ])('S27 keeps of the file name %j only %j', async (name, expected) => {
    const town = aTown();
    await add(town, jana, file({ name }));
    expect((await kept(town))[0]?.file?.name).toBe(expected);
  });

  it('is added by nobody who may not work on the measure', async () => {
    const town = aTown();
    expect(codesOf(await add(town, paul, file()))).toEqual(['nicht-erlaubt']);
    expect(codesOf(await add(town, lena, file()))).toEqual(['nicht-erlaubt']);
    expect(codesOf(await add(town, max, file()))).toEqual(['nicht-gefunden']);
  });
});
