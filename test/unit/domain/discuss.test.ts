import { closeThread, openThread, reply } from '../../../src/domain/discuss.ts';
import { aDraft, by, dora, jana, revised } from '../../support/aReview.ts';

const target = { kind: 'question', id: 'basis.personen' } as const;
const draft = aDraft();
const asked = revised(draft, dora, openThread(draft, { id: 'k1', target, text: 'Auch Logs?' }, by(dora)));
const replied = revised(asked, jana, reply(asked, { id: 'k1', text: 'Nein.' }, by(jana)));
const closed = revised(replied, dora, closeThread(replied, 'k1', by(dora)));

describe('a thread', () => {
  it('keeps question and reply in order, with name and time', () => {
    expect(replied.threads).toEqual([
      {
        id: 'k1',
        target,
        messages: [
          { ...by(dora), text: 'Auch Logs?' },
          { ...by(jana), text: 'Nein.' },
        ],
        doneAt: null,
        doneBy: null,
      },
    ]);
  });

  it('is done when somebody says so, and open again after another reply', () => {
    expect(closed.threads[0]).toMatchObject({ doneAt: by(dora).at, doneBy: dora.name });
    const again = revised(closed, jana, reply(closed, { id: 'k1', text: 'Doch.' }, by(jana)));
    expect(again.threads[0]).toMatchObject({ doneAt: null, doneBy: null });
    expect(closeThread(closed, 'k1', by(jana))).toMatchObject({ value: { changes: [] } });
  });

  it('stands in the trail with every message', () => {
    expect(closed.trail.slice(-3).map(({ action, by: who }) => [action, who])).toEqual([
      ['kommentiert', 'dora'],
      ['kommentiert', 'jana'],
      ['kommentar-erledigt', 'dora'],
    ]);
  });

  it('takes no empty message, and is not answered where it is not', () => {
    expect(openThread(draft, { id: 'k2', target, text: '\n ' }, by(dora))).toMatchObject({
      problems: [{ code: 'leer' }],
    });
    expect(reply(asked, { id: 'k1', text: '' }, by(jana))).toMatchObject({ problems: [{ code: 'leer' }] });
    expect(reply(asked, { id: 'k9', text: 'x' }, by(jana))).toMatchObject({
      problems: [{ code: 'nicht-gefunden' }],
    });
    expect(closeThread(asked, 'k9', by(jana))).toMatchObject({ problems: [{ code: 'nicht-gefunden' }] });
  });

  it('does not open a new revision of what was submitted', () => {
    expect(replied.status).toBe('draft');
    const inReview = { ...draft, status: 'inReview' } as const;
    const commented = revised(
      inReview,
      dora,
      openThread(inReview, { id: 'k1', target, text: 'Frage' }, by(dora)),
    );
    expect(commented.status).toBe('inReview');
  });
});
