import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { newPasswordField, repeatedPasswordField } from './accountFields.ts';
import { formErrors } from './errorSummary.ts';
import { type FormState, passwordField, type TextField } from './formFields.ts';

export interface OwnPasswordPage extends PageModel {
  readonly action: string;
  /** For password stores of browsers: they want to know whose password changes. */
  readonly login: string;
  readonly current: TextField;
  readonly next: TextField;
  readonly repeated: TextField;
}

export function ownPasswordPage(login: string, isFirst: boolean, form: FormState): OwnPasswordPage {
  const first = {
    title: 'Wählen Sie Ihr eigenes Passwort',
    intro: 'Ihr bisheriges Passwort kennt auch die Verwaltung der Anwendung. Danach geht es weiter.',
  };
  const later = { title: 'Passwort ändern', intro: 'Danach sind Sie auf allen anderen Geräten abgemeldet.' };
  return {
    head: isFirst ? first : later,
    nav: null,
    errors: formErrors(form.problems, {
      intro: 'Noch ist nichts geändert. Geben Sie die Passwörter noch einmal ein.',
    }),
    action: paths.ownPassword(),
    login,
    current: passwordField(form, {
      id: 'passwort-bisher',
      label: 'Bisheriges Passwort',
      autocomplete: 'current-password',
    }),
    next: newPasswordField(form, 'Neues Passwort'),
    repeated: repeatedPasswordField(form, 'Neues Passwort wiederholen'),
  };
}
