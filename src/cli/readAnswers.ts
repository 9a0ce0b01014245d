import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Answers } from '../domain/answers.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { below } from '../rulebook/finding.ts';
import { parseAnswers } from '../rulebook/goldenCases.ts';
import { isObject } from '../rulebook/parseFile.ts';
import { parseJson } from '../rulebook/parseJson.ts';
import { suggest } from '../rulebook/suggest.ts';
import { UsageError } from './commandLine.ts';

/** `{"answers": {questionId: value}}` from a file, "-" for standard input. Throws a UsageError with every mistake. */
export async function readAnswers(file: string, catalogue: Catalogue): Promise<Answers> {
  const { value, findings } = parseJson(file, await readText(file));
  if (findings.length > 0)
    throw new UsageError(findings.map((item) => `${item.file}:${item.pointer} ${item.message}`));
  return checked(answersIn(value, file), file, catalogue);
}

async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError([`Die Datei „${file}“ lässt sich nicht lesen.`]);
  }
}

function answersIn(value: unknown, file: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new UsageError([`${file}: Erwartet wird ein Objekt mit dem Feld „answers“.`]);
  const strange = Object.keys(value).filter((key) => key !== 'answers');
  if (strange.length > 0) {
    throw new UsageError(strange.map((key) => `${file}:/${key} Das Feld „${key}“ gibt es hier nicht.`));
  }
  const { answers } = value;
  if (!isObject(answers)) throw new UsageError([`${file}:/answers Erwartet wird ein Objekt: Frage → Wert.`]);
  return answers;
}

function checked(raw: Readonly<Record<string, unknown>>, file: string, catalogue: Catalogue): Answers {
  const { answers, problems } = parseAnswers(raw, catalogue);
  if (problems.length === 0) return answers;
  const known = catalogue.questions.map(({ id }) => id);
  const lines = problems.flatMap(({ id, problems: wrong }) => {
    const { pointer } = below({ file, pointer: '/answers' }, id);
    if (wrong === null) return [`${file}:${pointer} Die Frage „${id}“ gibt es nicht${suggest(id, known)}.`];
    return wrong.map(({ detail }) => `${file}:${pointer} ${detail}`);
  });
  throw new UsageError(lines);
}
