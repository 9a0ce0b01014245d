/** Fields of the plain forms (sign-in, accounts, settings) as the partials `textfeld` and `radiogruppe` show them. */
import type { Problem } from '../../domain/outcome.ts';
import { type Fields, textOf } from '../forms/fields.ts';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly isOptional: boolean;
  readonly hint: string;
  readonly type: 'text' | 'password';
  readonly value: string;
  readonly autocomplete: string;
  readonly describedBy: string;
  readonly error: string;
}

interface TextFieldInput {
  readonly id: string;
  readonly label: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
  readonly value?: string;
  readonly autocomplete?: string;
}

export interface FormState {
  /** What was typed; null on the first look. */
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
}

export const UNTOUCHED: FormState = { typed: null, problems: [] };

/** `value` is what the form starts with; what was typed wins. */
export function textField({ typed, problems }: FormState, input: TextFieldInput): TextField {
  const { id, label, isOptional = false, hint = '', value = '', autocomplete = 'off' } = input;
  const error = errorOf(problems, id);
  return {
    id,
    label,
    isOptional,
    hint,
    type: 'text',
    value: typed === null ? value : textOf(typed, id),
    autocomplete,
    describedBy: describedBy(id, hint, error),
    error,
  };
}

/** Never shows what was typed. */
export function passwordField({ problems }: FormState, input: Omit<TextFieldInput, 'value'>): TextField {
  return { ...textField({ typed: null, problems }, input), type: 'password' };
}

export interface ChoiceField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly describedBy: string;
  readonly error: string;
  readonly options: readonly {
    readonly id: string;
    readonly value: string;
    readonly text: string;
    readonly hint: string;
    readonly isChosen: boolean;
  }[];
}

interface ChoiceFieldInput {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly hint?: string }[];
}

export function choiceField({ typed, problems }: FormState, input: ChoiceFieldInput): ChoiceField {
  const { id, label, hint = '', value = '', options } = input;
  const chosen = typed === null ? value : textOf(typed, id);
  const error = errorOf(problems, id);
  return {
    id,
    label,
    hint,
    describedBy: describedBy(id, hint, error),
    error,
    options: options.map((option) => ({
      id: `${id}-${option.id}`,
      value: option.id,
      text: option.text,
      hint: option.hint ?? '',
      isChosen: option.id === chosen,
    })),
  };
}

function errorOf(problems: readonly Problem[], id: string): string {
  return problems.find(({ field }) => field === id)?.detail ?? '';
}

function describedBy(id: string, hint: string, error: string): string {
  return [hint && `${id}-hinweis`, error && `${id}-fehler`].filter(Boolean).join(' ');
}
