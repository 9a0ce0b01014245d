import type { ErrorSummary, PageModel } from '../render.ts';
import { type FormState, passwordField, type TextField, textField } from './formFields.ts';

export interface SignInPage extends PageModel {
  readonly returnTo: string;
  readonly login: TextField;
  readonly password: TextField;
}

export interface SignInPageInput extends FormState {
  readonly returnTo: string;
  /** True when somebody was sent here from another page. */
  readonly isInterrupted: boolean;
}

export function signInPage(input: SignInPageInput): SignInPage {
  return {
    head: { title: 'Anmelden', intro: 'Melden Sie sich mit Ihrem Konto der Verwaltung an.' },
    nav: null,
    errors: errorsOf(input),
    notice: input.isInterrupted ? INTERRUPTED : null,
    returnTo: input.returnTo,
    login: textField(input, { id: 'anmeldename', label: 'Anmeldename', autocomplete: 'username' }),
    password: passwordField(input, { id: 'passwort', label: 'Passwort', autocomplete: 'current-password' }),
  };
}

const INTERRUPTED = {
  title: 'Bitte melden Sie sich an',
  text: 'Danach geht es auf der Seite weiter, die Sie öffnen wollten. Text, den Sie gerade abgeschickt haben, steht dann wieder im Formular.',
};

function errorsOf({ problems }: FormState): ErrorSummary | null {
  if (problems.length === 0) return null;
  return {
    title: 'Die Anmeldung hat nicht funktioniert',
    intro: '',
    items: problems.map(({ field, detail }) => ({ text: detail, href: `#${field ?? 'anmeldename'}` })),
  };
}
