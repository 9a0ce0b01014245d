/** A condition in words, as one sentence and as a list. */
import type {
  Catalogue,
  Condition,
  DecisionAtom,
  FactAtom,
  Question,
  QuestionAtom,
  Switch,
} from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { germanDate } from './germanDate.ts';
import { levelTitle } from './levelTitle.ts';
import { type Item, item, link, plainText, type Runs, text } from './page.ts';
import { questionNumbers } from './questionNumbers.ts';

/** "Antwort 1.2 (…) lautet „Ja“ und („A“ trifft zu oder „B“ trifft zu)" */
export function conditionText(condition: Condition, catalogue: Catalogue): string {
  if (condition === 'immer') return 'immer';
  if ('all' in condition) return joined(condition.all, ' und ', catalogue);
  if ('any' in condition) return joined(condition.any, ' oder ', catalogue);
  return plainText(atomRuns(condition, catalogue));
}

/** Groups inside a group stand in brackets: "A und (B oder C)". */
function joined(parts: readonly Condition[], word: string, catalogue: Catalogue): string {
  return parts
    .map((part) => {
      const words = conditionText(part, catalogue);
      return isGroup(part) && parts.length > 1 ? `(${words})` : words;
    })
    .join(word);
}

/** One entry per part; a group inside is an entry with its own list. A single part needs no "alles davon". */
export function conditionItem(condition: Condition, catalogue: Catalogue): Item {
  if (condition === 'immer') return item([text('Immer, unabhängig von den Antworten.')]);
  if (!isGroup(condition)) return item(atomRuns(condition, catalogue));
  const [says, parts] = 'all' in condition ? [EVERY, condition.all] : [ONE, condition.any];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return conditionItem(only, catalogue);
  return item(
    [text(says)],
    parts.map((part) => conditionItem(part, catalogue)),
  );
}

const EVERY = 'Alles davon:';
const ONE = 'Mindestens eines davon:';

function isGroup(
  condition: Condition,
): condition is { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } {
  return condition !== 'immer' && ('all' in condition || 'any' in condition);
}

function atomRuns(atom: QuestionAtom | FactAtom | DecisionAtom, catalogue: Catalogue): Runs {
  if ('fact' in atom) return questionRuns(atom, catalogue);
  return 'merkmal' in atom ? factRuns(atom, catalogue) : decisionRuns(atom, catalogue);
}

const OPERATORS: Readonly<Record<QuestionAtom['operator'], string>> = {
  equal: 'lautet',
  notEqual: 'lautet nicht',
  in: 'lautet',
  notIn: 'lautet nicht',
  contains: 'enthält',
  containsAny: 'enthält',
  containsOnly: 'enthält nichts außer',
  doesNotContain: 'enthält nicht',
  greaterThanInclusive: 'ist mindestens',
  lessThanInclusive: 'ist höchstens',
};

function questionRuns(atom: QuestionAtom, catalogue: Catalogue): Runs {
  const index = catalogueIndex(catalogue);
  const question = index.questions.get(atom.fact);
  if (question === undefined) {
    const named = index.switches.get(atom.fact);
    const title = link(`„${named?.title ?? atom.fact}“`, 'lesart', atom.fact);
    return [text('Lesart '), title, text(` ${chosenText(atom, named?.options ?? [])}`)];
  }
  const number = questionNumbers(catalogue).question(atom.fact);
  const says = `${placeText(question, atom.row)} ${comparedText(question, atom)}`;
  return [link(`Antwort ${number} (${question.short})`, 'frage', atom.fact), text(says)];
}

/** Of a table one row counts, or the row with the strictest answer. */
function placeText({ type, rows }: Question, row: string | undefined): string {
  if (row !== undefined) return ` in der Zeile „${rows.find(({ id }) => id === row)?.text ?? row}“`;
  return type === 'tabelle' ? ' in der strengsten Zeile' : '';
}

function comparedText({ type, options }: Question, atom: QuestionAtom): string {
  const { operator, value } = atom;
  if (typeof value === 'number') return `${OPERATORS[operator]} ${value.toLocaleString('de-DE')}`;
  if (type !== 'datum' || typeof value === 'object') return chosenText(atom, options);
  const day = germanDate(value);
  if (operator === 'greaterThanInclusive') return `ist der ${day} oder später`;
  return operator === 'lessThanInclusive' ? `ist der ${day} oder früher` : `${OPERATORS[operator]} ${day}`;
}

function chosenText(
  { operator, value }: QuestionAtom,
  options: Question['options'] | Switch['options'],
): string {
  const values = typeof value === 'object' ? value : [String(value)];
  const names = values.map((one) => `„${options.find(({ id }) => id === one)?.text ?? one}“`);
  if (operator === 'notIn' && names.length > 1) return `lautet weder ${names.join(' noch ')}`;
  return `${OPERATORS[operator]} ${names.join(' oder ')}`;
}

function factRuns({ merkmal, is, atLeast }: FactAtom, catalogue: Catalogue): Runs {
  const title = link(
    `„${catalogueIndex(catalogue).facts.get(merkmal)?.title ?? merkmal}“`,
    'merkmal',
    merkmal,
  );
  if (atLeast !== undefined) return [title, text(` erreicht mindestens ${atLeast}`)];
  return [title, text(is === false ? ' trifft nicht zu' : ' trifft zu')];
}

function decisionRuns(atom: DecisionAtom, catalogue: Catalogue): Runs {
  const decision = catalogueIndex(catalogue).decisions.get(atom.decision);
  const [bound, level] = 'atLeast' in atom ? ['mindestens', atom.atLeast] : ['höchstens', atom.atMost];
  return [
    link(decision?.title ?? atom.decision, 'entscheidung', atom.decision),
    text(` ist ${bound} „${levelTitle(decision, level)}“`),
  ];
}
