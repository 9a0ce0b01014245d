import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { departmentField, loginField, nameField, newPasswordField, roleField } from './accountFields.ts';
import { type ChoiceField, type FormState, summaryOf, type TextField } from './formFields.ts';

export interface NewAccountPage extends PageModel {
  readonly action: string;
  readonly listHref: string;
  readonly name: TextField;
  readonly login: TextField;
  readonly department: TextField;
  readonly role: ChoiceField;
  readonly password: TextField;
}

export function newAccountPage(form: FormState): NewAccountPage {
  return {
    head: {
      title: 'Neues Konto',
      crumbs: [{ text: 'Konten', href: paths.accounts() }, { text: 'Neues Konto' }],
    },
    nav: 'konten',
    errors: summaryOf(form.problems),
    action: paths.newAccount(),
    listHref: paths.accounts(),
    name: nameField(form),
    login: loginField(form),
    department: departmentField(form),
    role: roleField(form),
    password: newPasswordField(
      form,
      'Erstes Passwort (freiwillig)',
      'Leer lassen: Prüfpfad denkt sich eines aus. Die Person wechselt es bei der ersten Anmeldung.',
    ),
  };
}
