import {
  type Action,
  can,
  canAnswer,
  canComment,
  canWorkOn,
  type Involved,
} from '../../../src/application/authorize.ts';
import { ROLES, type Role } from '../../../src/application/ports.ts';

const AUTHOR = { by: 'jana', byName: 'Jana', at: '2026-11-23T09:00:00.000Z' };
const involved = (parts: Partial<Involved> = {}): Involved => ({
  owner: 'jana',
  delegations: [],
  measureWork: {},
  ...parts,
});
const handed = (id: string, kind: 'section' | 'question', doneAt: string | null = null) => ({
  ...AUTHOR,
  id: 'w1',
  target: { kind, id },
  to: 'ich',
  toName: 'Ich',
  due: null,
  message: '',
  doneAt,
});
const named = {
  avv: { owner: 'ich', ownerName: 'Ich', due: null, status: 'offen', evidence: [] },
} as const;

const own = involved({ owner: 'ich' });
const foreign = involved();
const asked = involved({ delegations: [handed('bsi.folgen', 'question')] });
const finished = involved({ delegations: [handed('bsi.folgen', 'question', AUTHOR.at)] });
const assigned = involved({ measureWork: named });

const allowed = (action: Action, assessment?: Involved) =>
  ROLES.filter((role) => can({ id: 'ich', role }, action, assessment));

const READERS: readonly Role[] = ['dsb', 'isb', 'personalrat', 'lead', 'auditor'];

describe('who may', () => {
  it.each<[Action, readonly Role[]]>([
    ['assessments.start', ['owner']],
    ['assessments.list', ['owner', 'contributor', ...READERS]],
    ['accounts.manage', ['admin']],
    ['settings.manage', ['admin']],
    ['audit.read', ['auditor']],
    ['password.change', ROLES],
  ])('%s: %j', (action, roles) => {
    expect(allowed(action)).toEqual(roles);
  });

  it.each<[Action, readonly Role[], readonly Role[]]>([
    ['assessment.read', ['owner', ...READERS], READERS],
    ['assessment.glance', ['owner', ...READERS], READERS],
    ['assessment.change', ['owner'], []],
    ['assessment.submit', ['owner'], []],
    ['assessment.delegate', ['owner'], []],
    ['assessment.operate', ['owner'], []],
    ['assessment.answer', ['owner', 'dsb', 'isb'], ['dsb', 'isb']],
    ['assessment.review', ['dsb', 'isb'], ['dsb', 'isb']],
    ['assessment.vote', ['dsb', 'isb', 'personalrat'], ['dsb', 'isb', 'personalrat']],
    ['assessment.decide', ['lead'], ['lead']],
    ['assessment.scheduleReview', ['owner', 'dsb'], ['dsb']],
    [
      'assessment.comment',
      ['owner', 'dsb', 'isb', 'personalrat', 'lead'],
      ['dsb', 'isb', 'personalrat', 'lead'],
    ],
    ['assessment.work', ['owner', 'dsb', 'isb'], ['dsb', 'isb']],
  ])('%s on the own Vorhaben: %j, on a foreign one: %j', (action, onOwn, onForeign) => {
    expect(allowed(action, own)).toEqual(onOwn);
    expect(allowed(action, foreign)).toEqual(onForeign);
  });

  it('S18 Prüfung changes nothing, Verwaltung sees nothing, whatever they were asked or named for', () => {
    const changing: readonly Action[] = [
      'assessment.change',
      'assessment.answer',
      'assessment.submit',
      'assessment.delegate',
      'assessment.review',
      'assessment.vote',
      'assessment.decide',
      'assessment.operate',
      'assessment.scheduleReview',
      'assessment.comment',
      'assessment.work',
    ];
    const everything = { ...asked, ...named, owner: 'ich', measureWork: named };
    for (const action of changing)
      for (const role of ['auditor', 'admin'] as const)
        expect([action, role, can({ id: 'ich', role }, action, everything)]).toEqual([action, role, false]);
    expect(can({ id: 'ich', role: 'admin' }, 'assessment.read', everything)).toBe(false);
    expect(can({ id: 'ich', role: 'admin' }, 'assessment.glance', everything)).toBe(false);
  });
});

describe('S14 somebody who was asked for one question', () => {
  const contributor = { id: 'ich', role: 'contributor' } as const;
  const folgen = { id: 'bsi.folgen', section: 'bsi', answeredBy: 'it' };

  it('answers and discusses it, and no other', () => {
    expect(canAnswer(contributor, asked, folgen)).toBe(true);
    expect(canAnswer(contributor, asked, { ...folgen, id: 'bsi.andere' })).toBe(false);
    const about = (id: string) => ({ kind: 'question', id }) as const;
    expect(canComment(contributor, asked, about('bsi.folgen'), folgen)).toBe(true);
    expect(canComment(contributor, asked, about('bsi.andere'), { ...folgen, id: 'bsi.andere' })).toBe(false);
  });

  it('sees that the Vorhaben is there, but does not read it', () => {
    expect(can(contributor, 'assessment.glance', asked)).toBe(true);
    expect(can(contributor, 'assessment.read', asked)).toBe(false);
  });

  it('answers a whole section when that was handed over', () => {
    const section = involved({ delegations: [handed('bsi', 'section')] });
    expect(canAnswer(contributor, section, folgen)).toBe(true);
    expect(canAnswer(contributor, section, { ...folgen, section: 'dsgvo' })).toBe(false);
  });

  it('has no right any more once it is done', () => {
    expect(can(contributor, 'assessment.glance', finished)).toBe(false);
    expect(canAnswer(contributor, finished, folgen)).toBe(false);
  });

  it('may be anybody who works on Vorhaben', () => {
    const roles = ROLES.filter((role) => canAnswer({ id: 'ich', role }, asked, folgen));
    expect(roles).toEqual(['owner', 'contributor', 'dsb', 'isb', 'personalrat', 'lead']);
  });
});

describe('S14 a question of DSB or ISB', () => {
  it.each(['dsb', 'isb'] as const)('answeredBy %s is answered by that role alone', (office) => {
    const question = { id: 'bsi.folgen', section: 'bsi', answeredBy: office };
    const everything = { ...asked, owner: 'ich' };
    expect(ROLES.filter((role) => canAnswer({ id: 'ich', role }, everything, question))).toEqual([office]);
    expect(ROLES.filter((role) => canAnswer({ id: 'ich', role }, foreign, question))).toEqual([office]);
  });

  it('no office answers the questions of another', () => {
    const question = { id: 'basis.zweck', section: 'basis', answeredBy: 'fachamt' };
    expect(ROLES.filter((role) => canAnswer({ id: 'ich', role }, foreign, question))).toEqual([]);
  });
});

describe('somebody who is named for a measure', () => {
  it('works on that one and discusses it', () => {
    const contributor = { id: 'ich', role: 'contributor' } as const;
    expect(canWorkOn(contributor, assigned, 'avv')).toBe(true);
    expect(canWorkOn(contributor, assigned, 'dsfa')).toBe(false);
    expect(canWorkOn(contributor, foreign, 'avv')).toBe(false);
    expect(canComment(contributor, assigned, { kind: 'measure', id: 'avv' }, null)).toBe(true);
    expect(canComment(contributor, assigned, { kind: 'measure', id: 'dsfa' }, null)).toBe(false);
  });
});
