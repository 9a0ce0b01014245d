import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import {
  departmentField,
  emailField,
  handedOverPasswordField,
  loginField,
  nameField,
  roleField,
} from './accountFields.ts';
import { formErrors, PASSWORD_AGAIN } from './errorSummary.ts';
import type { ChoiceField, FormState, TextField } from './formFields.ts';

export interface NewAccountPage extends PageModel {
  readonly action: string;
  readonly listHref: string;
  readonly name: TextField;
  readonly login: TextField;
  readonly department: TextField;
  readonly role: ChoiceField;
  readonly email: TextField;
  readonly password: TextField;
}

export function newAccountPage(form: FormState): NewAccountPage {
  return {
    head: {
      title: 'Neues Konto',
      crumbs: [{ text: 'Konten', href: paths.accounts() }, { text: 'Neues Konto' }],
    },
    nav: 'konten',
    errors: formErrors(form.problems, { intro: PASSWORD_AGAIN }),
    action: paths.newAccount(),
    listHref: paths.accounts(),
    name: nameField(form),
    login: loginField(form),
    department: departmentField(form),
    role: roleField(form),
    email: emailField(form),
    password: handedOverPasswordField(form, 'Erstes Passwort'),
  };
}
