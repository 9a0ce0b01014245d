/** The application with one Vorhaben that is ready to be submitted, and everybody who reviews it. */
import { isReserved } from '../../src/application/authorize.ts';
import type { Account } from '../../src/application/ports.ts';
import { saveAnswers } from '../../src/application/saveAnswers.ts';
import { startAssessment } from '../../src/application/startAssessment.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Question } from '../../src/domain/catalogue.ts';
import type { Deps } from '../../src/web/deps.ts';
import { HARMLESS, reviewCatalogue } from './aReview.ts';
import { stored } from './reviewSteps.ts';
import { type Browser, signInAs } from './signIn.ts';
import { anAccount, createTestApp, LOGINS, type TestApp } from './testApp.ts';

export interface ReviewApp extends TestApp {
  readonly id: string;
  /** Address of the Vorhaben. */
  readonly at: string;
  person(login: string): Account;
  browser(login: string): Promise<Browser>;
  file(): Promise<Assessment>;
}

export async function reviewApp(
  answers: Readonly<Record<string, AnswerValue>> = HARMLESS,
  overrides: Partial<Deps> = {},
): Promise<ReviewApp> {
  const testApp = createTestApp({ catalogue: reviewCatalogue, ...overrides });
  const person = (login: string) => anAccount(login, LOGINS[login] ?? 'owner');
  const id = await aReadyVorhaben(testApp.deps, person('owner'), answers);
  return {
    ...testApp,
    id,
    at: `/vorhaben/${id}`,
    person,
    browser: (login) => signInAs(testApp, login),
    file: () => stored(testApp.deps, id),
  };
}

/** A Vorhaben of that owner with these answers; its id. */
async function aReadyVorhaben(
  deps: Deps,
  owner: Account,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<string> {
  const details = { title: 'Chatbot', department: 'Bürgerbüro', plannedStart: null, template: null };
  const started = await startAssessment(deps)(owner, details);
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const { id, rev } = started.value;
  for (const person of [owner, anAccount('dsb', 'dsb'), anAccount('isb', 'isb')]) {
    const changes = deps.catalogue.questions
      .filter((question) => answererOf(question, owner) === person.id)
      .flatMap(({ id: question }) => {
        const value = answers[question];
        return value === undefined ? [] : [{ question, content: { value, note: '' }, baseRev: rev }];
      });
    const saved = await saveAnswers(deps)(person, { id, changes });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  }
  return id;
}

function answererOf(question: Question, owner: Account): string {
  return isReserved(question) ? anAccount(question.answeredBy, 'dsb').id : owner.id;
}
