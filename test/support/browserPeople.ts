/** Accounts and Vorhaben for tests that start in the middle, and the sign-in page as people use it. */
import type { Page } from 'playwright-core';
import { createAccount } from '../../src/application/accounts/createAccount.ts';
import { changeOwnPassword } from '../../src/application/accounts/setPassword.ts';
import { isReserved } from '../../src/application/authorize.ts';
import type { Account, Role } from '../../src/application/ports.ts';
import { saveAnswers } from '../../src/application/saveAnswers.ts';
import { startAssessment } from '../../src/application/startAssessment.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import { parseAnswer } from '../../src/domain/answers.ts';
import type { Result } from '../../src/domain/outcome.ts';
import type { Deps } from '../../src/web/deps.ts';
import type { AnswerTable } from './browserAnswers.ts';
import type { LiveServer } from './liveServer.ts';

const SETTER_UP = { id: 'einrichtung', name: 'Einrichtung' };
const HANDED_OVER = 'Vier Wolken ziehen langsam vorbei';

export function passwordOf(login: string): string {
  return `Kastanien am Ufer von ${login}`;
}

/** An account whose owner has already chosen the password `passwordOf(login)`. */
export async function anAccount({ deps }: LiveServer, login: string, role: Role): Promise<Account> {
  const person = { login, name: `Kim Beispiel ${login}`, department: 'Bürgerbüro', role, email: null };
  const created = settled(await createAccount(deps, SETTER_UP, { ...person, password: HANDED_OVER }));
  const change = { current: HANDED_OVER, next: passwordOf(login) };
  return settled(await changeOwnPassword(deps, created.account, change));
}

export interface Start {
  readonly template?: string | null;
  readonly answers?: AnswerTable;
}

/** A Vorhaben of that owner with the answers of the table; its id. */
export async function aVorhaben(
  { deps }: LiveServer,
  owner: Account,
  title: string,
  { template = null, answers = new Map() }: Start = {},
): Promise<string> {
  const details = { title, department: owner.department, plannedStart: '2027-03-01', template };
  const { id, rev } = settled(await startAssessment(deps)(owner, details));
  const changes = [...answers].map(([question, answer]) => ({
    question,
    content: { value: valueOfAnswer(deps, question, answer), note: '' },
    baseRev: rev,
  }));
  const own = changes.filter(({ question }) => officeOf(deps, question) === null);
  settled(await saveAnswers(deps)(owner, { id, changes: own }));
  await answerForOffices(deps, id, answers);
  return id;
}

/** Gives the answers of the table that only DSB and ISB may give. */
async function answerForOffices(deps: Deps, id: string, answers: AnswerTable): Promise<void> {
  for (const role of ['dsb', 'isb'] as const) {
    const office = { id: `stelle${role}`, name: `Kim Beispiel ${role}`, department: 'Stabsstelle', role };
    const changes = [...answers]
      .filter(([question]) => officeOf(deps, question) === role)
      .map(([question, answer]) => ({
        question,
        content: { value: valueOfAnswer(deps, question, answer), note: '' },
        baseRev: 1,
      }));
    settled(await saveAnswers(deps)(office, { id, changes }));
  }
}

function officeOf({ catalogue }: Deps, id: string): string | null {
  const question = catalogue.questions.find((one) => one.id === id);
  return question !== undefined && isReserved(question) ? question.answeredBy : null;
}

export async function signIn(page: Page, login: string, password = passwordOf(login)): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

function valueOfAnswer({ catalogue }: Deps, id: string, answer: unknown): AnswerValue {
  const question = catalogue.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`there is no question ${id}`);
  return settled(parseAnswer(question, answer));
}

function settled<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
