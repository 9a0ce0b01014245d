/** Who may do what. The one place that knows; everything else asks. */
import type { Assessment } from '../domain/assessment.ts';
import type { Question } from '../domain/catalogue.ts';
import { covers, openDelegationsOf } from '../domain/delegation.ts';
import type { WorkKey } from '../domain/measureWork.ts';
import type { ThreadTarget } from '../domain/thread.ts';
import type { Account, Role } from './ports.ts';

export type Action =
  | 'assessments.list'
  | 'assessments.start'
  | 'assessment.read'
  | 'assessment.glance'
  | 'assessment.change'
  | 'assessment.answer'
  | 'assessment.submit'
  | 'assessment.delegate'
  | 'assessment.review'
  | 'assessment.vote'
  | 'assessment.decide'
  | 'assessment.operate'
  | 'assessment.scheduleReview'
  | 'assessment.comment'
  | 'assessment.work'
  | 'audit.read'
  | 'accounts.manage'
  | 'settings.manage'
  | 'password.change';

/** How a person stands to a Vorhaben: its owner, asked for answers, or named for a measure. `all`: does not matter. */
type Scope = 'all' | 'own' | 'asked' | 'named';
type Rights = Partial<Readonly<Record<Role, readonly Scope[]>>>;

const ALL = ['all'] as const;
const OWN = ['own'] as const;
/** Everybody who works on Vorhaben may be asked and named; Prüfung and Verwaltung are not in these tables at all. */
const READERS: Rights = { dsb: ALL, isb: ALL, personalrat: ALL, lead: ALL };
const EVERYBODY: Rights = { owner: ALL, contributor: ALL, ...READERS, auditor: ALL, admin: ALL };

const RIGHTS: Readonly<Record<Action, Rights>> = {
  'assessments.list': { ...EVERYBODY, admin: [] },
  'assessments.start': { owner: ALL },
  'assessment.read': { owner: OWN, ...READERS, auditor: ALL },
  // Title and what one is asked or named for, nothing else.
  'assessment.glance': {
    owner: ['own', 'asked', 'named'],
    contributor: ['asked', 'named'],
    ...READERS,
    auditor: ALL,
  },
  'assessment.change': { owner: OWN },
  'assessment.answer': {
    owner: ['own', 'asked'],
    contributor: ['asked'],
    dsb: ALL,
    isb: ALL,
    personalrat: ['asked'],
    lead: ['asked'],
  },
  'assessment.submit': { owner: OWN },
  'assessment.delegate': { owner: OWN },
  'assessment.review': { dsb: ALL, isb: ALL },
  'assessment.vote': { dsb: ALL, isb: ALL, personalrat: ALL },
  'assessment.decide': { lead: ALL },
  'assessment.operate': { owner: OWN },
  'assessment.scheduleReview': { owner: OWN, dsb: ALL },
  'assessment.comment': { owner: ['own', 'asked', 'named'], contributor: ['asked', 'named'], ...READERS },
  'assessment.work': {
    owner: ['own', 'named'],
    contributor: ['named'],
    dsb: ALL,
    isb: ALL,
    personalrat: ['named'],
    lead: ['named'],
  },
  'audit.read': { auditor: ALL },
  'accounts.manage': { admin: ALL },
  'settings.manage': { admin: ALL },
  'password.change': EVERYBODY,
};

export type Person = Pick<Account, 'id' | 'role'>;
/** What rights to a Vorhaben hang on. */
export type Involved = Pick<Assessment, 'owner' | 'delegations' | 'measureWork'>;

/** Without an assessment: whether the role may do such a thing at all. With one: whether this person may, to this one. */
export function can(user: Person, action: Action, assessment?: Involved): boolean {
  const scopes = RIGHTS[action][user.role] ?? [];
  if (assessment === undefined) return scopes.length > 0;
  return scopes.some((scope) => isWithin(scope, user, assessment));
}

function isWithin(scope: Scope, { id }: Person, assessment: Involved): boolean {
  switch (scope) {
    case 'own':
      return assessment.owner === id;
    case 'asked':
      return openDelegationsOf(assessment, id).length > 0;
    case 'named':
      return Object.values(assessment.measureWork).some(({ owner }) => owner === id);
    default:
      return true;
  }
}

/** Roles whose questions nobody else answers. */
const OFFICES: readonly Role[] = ['dsb', 'isb'];

/** Whether the question is reserved for that office: no owner answers it, and no delegation gives it away. */
export function isReserved({ answeredBy }: Pick<Question, 'answeredBy'>): boolean {
  return OFFICES.some((role) => role === answeredBy);
}

/** S14: the owner answers everything but what is reserved; whoever was asked exactly that; an office its own questions. */
export function canAnswer(
  user: Person,
  assessment: Involved,
  question: Pick<Question, 'id' | 'section' | 'answeredBy'>,
): boolean {
  if (!can(user, 'assessment.answer', assessment)) return false;
  if (isReserved(question)) return user.role === question.answeredBy;
  return assessment.owner === user.id || isAsked(user, assessment, question);
}

/** Whoever reads the whole Vorhaben comments anywhere; others where they are asked or named. */
export function canComment(
  user: Person,
  assessment: Involved,
  target: ThreadTarget,
  question: Pick<Question, 'id' | 'section'> | null,
): boolean {
  if (!can(user, 'assessment.comment', assessment)) return false;
  if (can(user, 'assessment.read', assessment)) return true;
  if (target.kind === 'measure') return isNamed(user, assessment, target.id);
  return question !== null && isAsked(user, assessment, question);
}

/** Owner, date, status and evidence of one measure; who it is given to only the owner, DSB and ISB say. */
export function canWorkOn(user: Person, assessment: Involved, key: WorkKey): boolean {
  if (!can(user, 'assessment.work', assessment)) return false;
  return managesWork(user, assessment) || isNamed(user, assessment, key);
}

/** May also name somebody and set the date. */
export function managesWork(user: Person, assessment: Involved): boolean {
  return assessment.owner === user.id || user.role === 'dsb' || user.role === 'isb';
}

function isAsked({ id }: Person, assessment: Involved, question: Pick<Question, 'id' | 'section'>): boolean {
  return openDelegationsOf(assessment, id).some((delegation) => covers(delegation, question));
}

function isNamed({ id }: Person, { measureWork }: Involved, key: WorkKey): boolean {
  return Object.hasOwn(measureWork, key) && measureWork[key]?.owner === id;
}
