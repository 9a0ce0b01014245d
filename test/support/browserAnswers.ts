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

/** Every question of the page; one that the table does not know fails the test. */
async function answerPage(page: Page, table: AnswerTable): Promise<readonly string[]> {
  const controls = await controlsOf(page);
  for (const control of controls) {
    const answer = table.get(control.question);
    if (answer === undefined)
      throw new Error(`${page.url()} asks ${control.question}, which the table does not answer`);
    await set(page, control, answer);
  }
  return controls.map(({ question }) => question);
}

export function questionOf(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** A field or one choice of a question, as it stands. */
interface Control {
  readonly question: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly isChecked: boolean;
}

function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.locator('[data-question] [name^="antwort."]').evaluateAll((found) =>
    found.map((one) => ({
      question: one.closest('[data-question]')?.getAttribute('data-question') ?? '',
      name: one.getAttribute('name') ?? '',
      type: one.getAttribute('type') ?? one.localName,
      value: one.getAttribute('value') ?? '',
      isChecked: one.matches(':checked'),
    })),
  );
}

async function set(page: Page, control: Control, answer: FormAnswer): Promise<void> {
  const { name, type, value, isChecked } = control;
  if (type === 'radio' || type === 'checkbox') {
    const isWanted = chosenIn(control, answer).includes(value);
    // A radio button is unchecked by its neighbour.
    if (isWanted === isChecked || (type === 'radio' && !isWanted)) return;
    await page.locator(`[name="${name}"][value="${value}"]`).setChecked(isWanted);
  } else {
    await page.locator(`[name="${name}"]`).fill(String(answer));
  }
}

function chosenIn({ question, name }: Control, answer: FormAnswer): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return isList(answer) ? answer : [answer[name.slice(`antwort.${question}.`.length)] ?? ''];
}

function isList(answer: FormAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
