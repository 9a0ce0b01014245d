import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Answers, type AnswerValue, parseAnswer } from '../domain/answers.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { below } from '../rulebook/finding.ts';
import { parseJson } from '../rulebook/parseJson.ts';
import { suggest } from '../rulebook/suggest.ts';
import { UsageError } from './commandLine.ts';

/** `{"answers": {questionId: value}}` from a file, "-" for standard input. Throws a UsageError with every mistake. */
export async function readAnswers(file: string, catalogue: Catalogue): Promise<Answers> {
  const { value, findings } = parseJson(file, await readText(file));
  if (findings.length > 0)
    throw new UsageError(findings.map((item) => `${item.file}:${item.pointer} ${item.message}`));
  return parseAnswers(answersIn(value, file), file, catalogue);
}

async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError([`Die Datei „${file}“ lässt sich nicht lesen.`]);
  }
}

function answersIn(value: unknown, file: string): object {
  if (!isObject(value)) throw new UsageError([`${file}: Erwartet wird ein Objekt mit dem Feld „answers“.`]);
  const strange = Object.keys(value).filter((key) => key !== 'answers');
  if (strange.length > 0) {
    throw new UsageError(strange.map((key) => `${file}:/${key} Das Feld „${key}“ gibt es hier nicht.`));
  }
  const answers = Object.entries(value).find(([key]) => key === 'answers')?.[1];
  if (!isObject(answers)) throw new UsageError([`${file}:/answers Erwartet wird ein Objekt: Frage → Wert.`]);
  return answers;
}

function parseAnswers(raw: object, file: string, { questions }: Catalogue): Answers {
  const answers = new Map<string, AnswerValue>();
  const problems: string[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const { pointer } = below({ file, pointer: '/answers' }, id);
    const question = questions.find((candidate) => candidate.id === id);
    if (question === undefined) {
      const known = questions.map((candidate) => candidate.id);
      problems.push(`${file}:${pointer} Die Frage „${id}“ gibt es nicht${suggest(id, known)}.`);
      continue;
    }
    const parsed = parseAnswer(question, value);
    if (parsed.ok) answers.set(id, parsed.value);
    else problems.push(...parsed.problems.map(({ detail }) => `${file}:${pointer} ${detail}`));
  }
  if (problems.length > 0) throw new UsageError(problems);
  return answers;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
