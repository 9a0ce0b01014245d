import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import type { AssessmentStore } from '../../src/application/ports.ts';
import { aBusyAssessment } from '../support/aBusyAssessment.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const stores: readonly [string, () => Promise<AssessmentStore>][] = [
  ['memory', async () => createMemoryAssessmentStore()],
  ['lowdb', async () => (await open(await directory())).assessments],
];

describe.each(stores)('AssessmentStore: %s', (_name, emptyStore) => {
  const draft = anAssessment();

  it('returns what was created, to the last property', async () => {
    const store = await emptyStore();
    const rich = withAnswer(
      { ...draft, plannedStart: '2027-01-01', template: 'chatbot' },
      'basis.zweck',
      'Auskunft „A–Z“',
    );
    const full = {
      ...rich,
      answers: {
        ...rich.answers,
        'basis.rollen': {
          value: ['dsb', 'isb'],
          note: 'Änderung',
          by: 'x',
          byName: 'X',
          at: rich.createdAt,
          rev: 2,
        },
        'bsi.schaden': {
          value: { geld: 'normal' },
          note: '',
          by: 'x',
          byName: 'X',
          at: rich.createdAt,
          rev: 2,
        },
        'basis.nutzer': { value: 120, note: '', by: 'x', byName: 'X', at: rich.createdAt, rev: 2 },
      },
      proposals: { 'ki-vo.art-50': 'ja' },
    };
    await store.create(full);
    expect(await store.load(full.id)).toEqual({ ok: true, value: full });
    expect(await store.list()).toEqual({ assessments: [full], damaged: [] });
  });

  it('returns a Vorhaben in the middle of its review, to the last property', async () => {
    const store = await emptyStore();
    const full = aBusyAssessment();
    await store.create(full);
    expect(await store.load(full.id)).toEqual({ ok: true, value: full });
  });

  it('R5 refuses a submission that does not fit its hash', async () => {
    const store = await emptyStore();
    const full = aBusyAssessment();
    await store.create(full);
    const [frozen] = full.submissions;
    if (frozen === undefined) throw new Error('nothing was submitted');
    const forged = { ...frozen, result: { ...frozen.result, decisions: {} } };
    const next = withAnswer({ ...full, submissions: [forged] }, 'basis.zweck', 'neu');
    await expect(store.save(next, full.rev)).rejects.toThrow('Einreichung');
    expect(await store.load(full.id)).toEqual({ ok: true, value: full });
  });

  it('knows nothing of an id that was never created', async () => {
    const store = await emptyStore();
    expect(await store.load('unbekannt')).toEqual({ ok: true, value: null });
    expect(await store.save(anAssessment({ id: 'unbekannt' }), 1)).toBe(false);
    expect(await store.list()).toEqual({ assessments: [], damaged: [] });
  });

  it.each(['', '../konten', 'a/b/c/d', '..', 'CHATBOT01', 'konten.json', 'a\0bcdef', 'con'])(
    'S: the id %j leads nowhere',
    async (id) => {
      const store = await emptyStore();
      expect(await store.load(id)).toEqual({ ok: true, value: null });
      expect(await store.save(anAssessment({ id }), 1)).toBe(false);
    },
  );

  it('refuses to create an id twice and keeps the first', async () => {
    const store = await emptyStore();
    await store.create(draft);
    await expect(store.create({ ...draft, title: 'Zweiter' })).rejects.toThrow();
    expect(await store.load(draft.id)).toEqual({ ok: true, value: draft });
  });

  it('R4 replaces the revision it was told to, and no other', async () => {
    const store = await emptyStore();
    await store.create(draft);
    const second = withAnswer(draft, 'basis.zweck', 'eins');
    expect(await store.save(second, 1)).toBe(true);
    expect(await store.save(withAnswer(draft, 'basis.zweck', 'zu spät'), 1)).toBe(false);
    expect(await store.load(draft.id)).toEqual({ ok: true, value: second });
  });

  it('R4 of ten simultaneous saves on one revision exactly one wins, and it is the one that is stored', async () => {
    const store = await emptyStore();
    await store.create(draft);
    const rivals = Array.from({ length: 10 }, (_, n) => withAnswer(draft, 'basis.zweck', `Stand ${n}`));
    const won = await Promise.all(rivals.map((rival) => store.save(rival, 1)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store.load(draft.id)).toEqual({ ok: true, value: rivals[won.indexOf(true)] });
  });

  it('keeps assessments apart that are saved at the same time', async () => {
    const store = await emptyStore();
    const many = Array.from({ length: 20 }, (_, n) =>
      anAssessment({ id: `vorhaben${n}`, title: `Nr. ${n}` }),
    );
    await Promise.all(many.map((one) => store.create(one)));
    await Promise.all(many.map((one) => store.save(withAnswer(one, 'basis.zweck', one.title), 1)));
    for (const { id, title } of many) {
      const loaded = await store.load(id);
      expect(loaded.ok && loaded.value?.answers['basis.zweck']?.value).toBe(title);
    }
    expect((await store.list()).assessments).toHaveLength(20);
  });

  it('is not changed by what the caller does to its object afterwards', async () => {
    const store = await emptyStore();
    const answers: Record<string, (typeof draft.answers)[string]> = {};
    await store.create({ ...draft, answers });
    answers['basis.zweck'] = {
      value: 'heimlich',
      note: '',
      by: 'x',
      byName: 'X',
      at: draft.createdAt,
      rev: 1,
    };
    const loaded = await store.load(draft.id);
    expect(loaded.ok && loaded.value?.answers).toEqual({});
  });

  it('R6 refuses a document whose trail does not verify: it would be unreadable later', async () => {
    const store = await emptyStore();
    await store.create(draft);
    const second = withAnswer(draft, 'basis.zweck', 'eins');
    const forged = second.trail.map((entry) => (entry.seq === 2 ? { ...entry, after: 'anders' } : entry));
    await expect(store.save({ ...second, trail: forged }, 1)).rejects.toThrow('Eintrag 2');
    expect(await store.load(draft.id)).toEqual({ ok: true, value: draft });
  });

  it('R6 refuses a trail that forgets what was stored, even when it verifies', async () => {
    const store = await emptyStore();
    const second = withAnswer(draft, 'basis.zweck', 'eins');
    await store.create(second);
    for (const { trail } of [draft, { trail: [] }, withAnswer(draft, 'basis.zweck', 'zwei')]) {
      await expect(store.save({ ...second, trail, rev: 3 }, 2)).rejects.toThrow('only grow');
    }
    expect(await store.load(draft.id)).toEqual({ ok: true, value: second });
  });

  it('is writable as long as no write failed', async () => {
    expect((await emptyStore()).isWritable()).toBe(true);
  });
});
