import type { AnswerValue } from '../domain/answers.ts';
import { parseAnswer } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Catalogue, IsoDate, QuestionId, Template } from '../domain/catalogue.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { appendEntry } from '../domain/trail.ts';
import type { Actor } from './assessmentAccess.ts';
import { can } from './authorize.ts';
import type { AssessmentStore, Clock, Ids, Sha256 } from './ports.ts';

interface Deps {
  readonly assessments: AssessmentStore;
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
  return (user: Actor, input: NewAssessment): Promise<Result<Assessment>> => {
    const started = turn.then(() => start(deps, user, input));
    turn = started.catch(() => undefined);
    return started;
  };
};

async function start(deps: Deps, user: Actor, input: NewAssessment): Promise<Result<Assessment>> {
  if (!can(user, 'assessments.start')) return { ok: false, problems: [NOT_ALLOWED] };
  const template = deps.catalogue.templates.find(({ id }) => id === input.template) ?? null;
  if (template === null && input.template !== null) return { ok: false, problems: [NO_TEMPLATE] };
  const number = await nextNumber(deps);
  const at = deps.clock.now();
  const { title, department, plannedStart } = input;
  const details = { number, title, department, plannedStart, template: template?.id ?? null };
  const entry = { at, by: user.id, byName: user.name, action: 'angelegt', rev: 1 };
  const assessment: Assessment = {
    ...details,
    id: deps.ids.next(),
    owner: user.id,
    ownerName: user.name,
    createdAt: at,
    changedAt: at,
    rev: 1,
    answers: {},
    proposals: template === null ? {} : proposalsOf(template, deps.catalogue),
    trail: appendEntry([], { ...entry, field: 'vorhaben', before: null, after: details }, deps.sha256),
  };
  await deps.assessments.create(assessment);
  return { ok: true, value: assessment };
}

/** V-2026-014. A file that cannot be read may hold a number of this year, so it counts as one. */
async function nextNumber(deps: Deps): Promise<string> {
  const prefix = `V-${deps.clock.today().slice(0, 4)}-`;
  const { assessments, damaged } = await deps.assessments.list();
  const taken = assessments
    .filter(({ number }) => number.startsWith(prefix))
    .map(({ number }) => Number(number.slice(prefix.length)));
  const next = Math.max(0, ...taken, taken.length + damaged.length) + 1;
  return `${prefix}${String(next).padStart(3, '0')}`;
}

function proposalsOf(template: Template, catalogue: Catalogue): Record<QuestionId, AnswerValue> {
  const proposals = catalogue.questions.flatMap((question) => {
    if (!(question.id in template.answers)) return [];
    const parsed = parseAnswer(question, template.answers[question.id]);
    return parsed.ok ? [[question.id, parsed.value] as const] : [];
  });
  return Object.fromEntries(proposals);
}
