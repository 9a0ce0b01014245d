/// <reference lib="dom" />
/** Fills in question pages from a table of answers, by the controls that people use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../../src/projectRoot.ts';

/** Option, several options, or the level of each row; a text otherwise. */
type FormAnswer = string | readonly string[] | { readonly [row: string]: string };
export type AnswerTable = ReadonlyMap<string, FormAnswer>;

/** `test/browser/answers/<name>.json`: question id -> answer, as on the command line. */
export function answerTable(name: string): AnswerTable {
  const text = readFileSync(join(projectRoot, 'test/browser/answers', `${name}.json`), 'utf8');
  const table: Record<string, FormAnswer> = JSON.parse(text);
  return new Map(Object.entries(table));
}

/** Answers section after section as the buttons lead, until the page on which all answers are checked. */
export async function answerEverything(page: Page, table: AnswerTable): Promise<readonly string[]> {
  const answered = new Set<string>();
  while (new URL(page.url()).pathname.includes('/abschnitt/')) {
    const before = page.url();
    for (const id of await answerPage(page, table)) answered.add(id);
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.waitForURL((address) => address.href !== before);
  }
  return [...answered];
}

/** Every question of the page that is a form; one that the table does not know fails the test. */
async function answerPage(page: Page, table: AnswerTable): Promise<readonly string[]> {
  const questions = page.locator('[data-question]:has([name])');
  const ids = await questions.evaluateAll((found) =>
    found.map((one) => one.getAttribute('data-question') ?? ''),
  );
  for (const id of ids) {
    const answer = table.get(id);
    if (answer === undefined) throw new Error(`${page.url()} asks ${id}, which the table does not answer`);
    await answerQuestion(questionOf(page, id), id, answer);
  }
  return ids;
}

export function questionOf(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

async function answerQuestion(question: Locator, id: string, answer: FormAnswer): Promise<void> {
  if (typeof answer === 'string') return answerOne(question, `antwort.${id}`, answer);
  if (!isList(answer)) {
    for (const [row, level] of Object.entries(answer)) await choose(question, `antwort.${id}.${row}`, level);
    return;
  }
  for (const box of await question.locator(`[name="antwort.${id}"]`).all())
    await box.setChecked(answer.includes((await box.getAttribute('value')) ?? ''));
}

async function answerOne(question: Locator, name: string, answer: string): Promise<void> {
  const text = question.locator(`textarea[name="${name}"], input[type="text"][name="${name}"]`);
  if ((await text.count()) > 0) await text.fill(answer);
  else await choose(question, name, answer);
}

async function choose(question: Locator, name: string, option: string): Promise<void> {
  await question.locator(`[name="${name}"][value="${option}"]`).check();
}

function isList(answer: FormAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
