/** The input of one question, with what was typed last, else what is stored, else what the template proposes. */
import { type AnswerValue, UNKNOWN } from '../../domain/answers.ts';
import type { Option, Question } from '../../domain/catalogue.ts';
import { fieldNames } from '../forms/fieldNames.ts';
import type { Fields } from '../forms/fields.ts';
import { UNKNOWN_TEXT } from './answerText.ts';
import { germanDate } from './germanDate.ts';

interface ChoiceView {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly isUnknown: boolean;
}

export type ControlView =
  | { readonly kind: 'radio' | 'checkbox'; readonly choices: readonly ChoiceView[] }
  | {
      readonly kind: 'tabelle';
      readonly columns: readonly { readonly text: string; readonly hint: string }[];
      readonly rows: readonly {
        readonly text: string;
        readonly choices: readonly ChoiceView[];
      }[];
    }
  | {
      readonly kind: 'zahl' | 'datum' | 'text';
      readonly id: string;
      readonly name: string;
      readonly value: string;
      readonly unknown: ChoiceView | null;
    };

const UNKNOWN_HINT = 'Bis zur Klärung rechnet Prüfpfad vorsichtig.';

/** Texts of the fields of one question; the source does not matter any more. */
type Chosen = (name: string) => readonly string[];

export function controlView(question: Question, chosen: Chosen): ControlView {
  const name = fieldNames.answer(question.id);
  switch (question.type) {
    case 'tabelle':
      return tableControl(question, chosen);
    case 'zahl':
    case 'datum':
      return {
        kind: question.type,
        id: name,
        name,
        value: chosen(name)[0] ?? '',
        unknown: choice(fieldNames.unknown(question.id), unknownOption(UNKNOWN_HINT), chosen),
      };
    case 'text':
      return { kind: 'text', id: name, name, value: chosen(name)[0] ?? '', unknown: null };
    default: {
      const options = [...question.options, unknownOption(UNKNOWN_HINT)];
      const kind = question.type === 'mehrfach' ? 'checkbox' : 'radio';
      return { kind, choices: options.map((option) => choice(name, option, chosen)) };
    }
  }
}

/** Id of the element that an error message leads to. */
export function firstControlId(question: Question): string {
  const name = fieldNames.answer(question.id);
  const [firstRow] = question.rows;
  const [firstOption] = question.options;
  if (firstOption === undefined) return name;
  if (firstRow === undefined) return elementId(name, firstOption.id);
  return elementId(fieldNames.row(question.id, firstRow.id), firstOption.id);
}

/** What was typed for this question, or null when it was not part of the form. */
export function typedFor(question: Question, typed: Fields | null): Chosen | null {
  if (typed === null || !typed.has(fieldNames.rev(question.id))) return null;
  return (name) => typed.get(name) ?? [];
}

/** A stored answer as the texts of its fields. */
export function fieldsOfAnswer(question: Question, value: AnswerValue | undefined): Chosen {
  const { answer, row, unknown } = fieldNames;
  const fields = new Map<string, readonly string[]>();
  if (value === undefined) return () => [];
  if (value === UNKNOWN && (question.type === 'zahl' || question.type === 'datum'))
    fields.set(unknown(question.id), [UNKNOWN]);
  else if (typeof value === 'number') fields.set(answer(question.id), [String(value).replace('.', ',')]);
  else if (typeof value === 'string')
    fields.set(answer(question.id), [question.type === 'datum' ? germanDate(value) : value]);
  else if (Array.isArray(value)) fields.set(answer(question.id), value);
  else for (const [id, level] of Object.entries(value)) fields.set(row(question.id, id), [level]);
  return (name) => fields.get(name) ?? [];
}

function tableControl(question: Question, chosen: Chosen): ControlView {
  const options = [...question.options, unknownOption('')];
  return {
    kind: 'tabelle',
    columns: options.map(({ text, hint }) => ({ text, hint: hint ?? '' })),
    rows: question.rows.map(({ id, text }) => {
      const name = fieldNames.row(question.id, id);
      return { text, choices: options.map((option) => choice(name, option, chosen)) };
    }),
  };
}

function choice(name: string, option: Option, chosen: Chosen): ChoiceView {
  return {
    id: elementId(name, option.id),
    name,
    value: option.id,
    text: option.text,
    hint: option.hint ?? '',
    isChecked: chosen(name).includes(option.id),
    isUnknown: option.id === UNKNOWN,
  };
}

function unknownOption(hint: string): Option {
  return { id: UNKNOWN, text: UNKNOWN_TEXT, hint, exklusiv: false };
}

function elementId(name: string, option: string): string {
  return `${name}.${option}`;
}
