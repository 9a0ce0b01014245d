import type { AnswerValue } from '../domain/answers.ts';
import { parseAnswer } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import { NUMBER_GIVEN, NUMBER_UNUSED, nextNumber, numbersGiven } from '../domain/caseNumber.ts';
import type { Catalogue, IsoDate, QuestionId, Template } from '../domain/catalogue.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { appendEntry } from '../domain/trail.ts';
import { amended, type BookChange } from './accounts/bookChange.ts';
import type { Actor } from './assessmentAccess.ts';
import { can } from './authorize.ts';
import type { AccountStore, AssessmentStore, Clock, Ids, Sha256 } from './ports.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
  readonly catalogue: Catalogue;
}

export interface AssessmentDetails {
  readonly title: string;
  readonly department: string;
  readonly plannedStart: IsoDate | null;
}

export interface NewAssessment extends AssessmentDetails {
  /** Id of a template of the catalogue; null: from scratch. */
  readonly template: string | null;
}

const NOT_ALLOWED: Problem = {
  code: 'nicht-erlaubt',
  detail: 'Ein Vorhaben legen die Projektverantwortlichen an.',
};
const NO_TEMPLATE: Problem = {
  code: 'unbekannte-option',
  field: 'vorlage',
  detail: 'Diese Vorlage gibt es nicht. Wählen Sie eine aus der Liste.',
};

/** Creates a Vorhaben; the answers of its template are proposals until somebody confirms them. */
export const startAssessment = (deps: Deps) => {
  // One at a time: two new Vorhaben must not get the same number.
  let turn: Promise<unknown> = Promise.resolve();
  // Of starts that failed; written with the next number, because the disk that failed takes nothing now.
  const failed: FailedStart[] = [];
  return (user: Actor, input: NewAssessment): Promise<Result<Assessment>> => {
    const started = turn.then(() => start(deps, user, input, failed));
    turn = started.catch(() => undefined);
    return started;
  };
};

interface FailedStart {
  readonly user: Actor;
  readonly id: string;
  readonly number: string;
}

async function start(
  deps: Deps,
  user: Actor,
  input: NewAssessment,
  failed: FailedStart[],
): Promise<Result<Assessment>> {
  if (!can(user, 'assessments.start')) return { ok: false, problems: [NOT_ALLOWED] };
  const template = deps.catalogue.templates.find(({ id }) => id === input.template) ?? null;
  if (template === null && input.template !== null) return { ok: false, problems: [NO_TEMPLATE] };
  const id = deps.ids.next();
  const number = await takeNumber(deps, user, id, failed);
  const at = deps.clock.now();
  const { title, department, plannedStart } = input;
  const details = { number, title, department, plannedStart, template: template?.id ?? null };
  const entry = { at, by: user.id, byName: user.name, action: 'angelegt', rev: 1 };
  const assessment: Assessment = {
    ...details,
    id,
    owner: user.id,
    ownerName: user.name,
    createdAt: at,
    changedAt: at,
    rev: 1,
    answers: {},
    proposals: template === null ? {} : proposalsOf(template, deps.catalogue),
    status: 'draft',
    submissions: [],
    delegations: [],
    threads: [],
    measureWork: {},
    nextReview: null,
    trail: appendEntry([], { ...entry, field: 'vorhaben', before: null, after: details }, deps.sha256),
  };
  await deps.assessments.create(assessment).catch((error: unknown) => {
    failed.push({ user, id, number });
    throw error;
  });
  return { ok: true, value: assessment };
}

/**
 * A number that nobody had before. It is on record before the Vorhaben is: a deleted file leaves a gap, no free number.
 * A damaged file whose number cannot be read may hold one of this year, so it counts as one.
 */
async function takeNumber(deps: Deps, user: Actor, id: string, failed: FailedStart[]): Promise<string> {
  const { assessments, damaged } = await deps.assessments.list();
  const known = [...assessments, ...damaged].flatMap(({ number }) => number ?? []);
  const hidden = damaged.filter(({ number }) => number === undefined).length;
  const year = deps.clock.today().slice(0, 4);
  const unused = await neverStored(deps, failed);
  const taken = await deps.accounts.change((book) => {
    const settled = unused.reduce((before, one) => amended(before, {}, unusedNumber(one), deps), book);
    const number = nextNumber(year, [...known, ...numbersGiven(book.trail)], hidden);
    const change = { actor: user, action: NUMBER_GIVEN, field: number, before: null, after: id };
    return { book: amended(settled, {}, change, deps), value: number };
  });
  failed.length = 0;
  return taken;
}

/** A write that failed may have reached the disk after all: then the number is in use. */
async function neverStored({ assessments }: Deps, failed: readonly FailedStart[]): Promise<FailedStart[]> {
  const looked = await Promise.all(
    failed.map(async (one) => ({ one, found: await assessments.load(one.id) })),
  );
  return looked.flatMap(({ one, found }) => (found.ok && found.value === null ? [one] : []));
}

function unusedNumber({ user, id, number }: FailedStart): BookChange {
  return { actor: user, action: NUMBER_UNUSED, field: number, before: id, after: null };
}

function proposalsOf(template: Template, catalogue: Catalogue): Record<QuestionId, AnswerValue> {
  const proposals = catalogue.questions.flatMap((question) => {
    if (!(question.id in template.answers)) return [];
    const parsed = parseAnswer(question, template.answers[question.id]);
    return parsed.ok ? [[question.id, parsed.value] as const] : [];
  });
  return Object.fromEntries(proposals);
}
