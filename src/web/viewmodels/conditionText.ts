/** A condition in words: when a question would be asked. */
import type {
  Catalogue,
  Condition,
  DecisionAtom,
  FactAtom,
  Question,
  QuestionAtom,
} from '../../domain/catalogue.ts';
import { questionNumbers } from './questionNumbers.ts';

export function conditionText(condition: Condition, catalogue: Catalogue): string {
  if (condition === 'immer') return 'immer';
  if ('all' in condition) return joined(condition.all, ' und ', catalogue);
  if ('any' in condition) return joined(condition.any, ' oder ', catalogue);
  if ('fact' in condition) return questionAtom(condition, catalogue);
  if ('merkmal' in condition) return factAtom(condition, catalogue);
  return decisionAtom(condition, catalogue);
}

/** Groups inside a group stand in brackets: "A und (B oder C)". */
function joined(parts: readonly Condition[], word: string, catalogue: Catalogue): string {
  return parts
    .map((part) => {
      const text = conditionText(part, catalogue);
      const isGroup = part !== 'immer' && ('all' in part || 'any' in part);
      return isGroup && parts.length > 1 ? `(${text})` : text;
    })
    .join(word);
}

const OPERATORS: Readonly<Record<QuestionAtom['operator'], string>> = {
  equal: 'lautet',
  notEqual: 'lautet nicht',
  in: 'lautet',
  notIn: 'lautet nicht',
  contains: 'enthält',
  containsAny: 'enthält',
  containsOnly: 'enthält nur',
  doesNotContain: 'enthält nicht',
  greaterThanInclusive: 'ist mindestens',
  lessThanInclusive: 'ist höchstens',
};

function questionAtom({ fact, operator, value, row }: QuestionAtom, catalogue: Catalogue): string {
  const question = catalogue.questions.find(({ id }) => id === fact);
  const named = catalogue.switches.find(({ id }) => id === fact);
  const values = typeof value === 'object' ? value : [String(value)];
  if (question === undefined)
    return `Einstellung „${named?.title ?? fact}“ ${OPERATORS[operator]} ${quoted(values, named?.options ?? [])}`;
  const place = row === undefined ? '' : ` in der Zeile „${rowText(question, row)}“`;
  const number = questionNumbers(catalogue).question(fact);
  return `Antwort ${number} (${question.short})${place} ${OPERATORS[operator]} ${quoted(values, question.options)}`;
}

function rowText({ rows }: Question, row: string): string {
  return rows.find(({ id }) => id === row)?.text ?? row;
}

function quoted(values: readonly string[], options: readonly { id: string; text: string }[]): string {
  return values.map((value) => `„${options.find(({ id }) => id === value)?.text ?? value}“`).join(' oder ');
}

function factAtom({ merkmal, is, atLeast }: FactAtom, catalogue: Catalogue): string {
  const title = catalogue.facts.find(({ id }) => id === merkmal)?.title ?? merkmal;
  if (atLeast !== undefined) return `„${title}“ erreicht mindestens ${atLeast}`;
  return is === false ? `nicht zutrifft: „${title}“` : `zutrifft: „${title}“`;
}

function decisionAtom(atom: DecisionAtom, catalogue: Catalogue): string {
  const decision = catalogue.decisions.find(({ id }) => id === atom.decision);
  const [bound, level] = 'atLeast' in atom ? ['mindestens', atom.atLeast] : ['höchstens', atom.atMost];
  const title = decision?.scale.find(({ id }) => id === level)?.title ?? level;
  return `${decision?.title ?? atom.decision} ist ${bound} „${title}“`;
}
