import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { departmentField, loginField, nameField, newPasswordField } from './accountFields.ts';
import { formErrors, PASSWORD_AGAIN } from './errorSummary.ts';
import type { FormState, TextField } from './formFields.ts';

export interface SetUpPage extends PageModel {
  readonly action: string;
  readonly name: TextField;
  readonly login: TextField;
  readonly department: TextField;
  readonly password: TextField;
}

export function setUpPage(token: string, form: FormState): SetUpPage {
  return {
    head: {
      title: 'Prüfpfad einrichten',
      intro: 'Legen Sie das erste Konto an. Es verwaltet Konten und Einstellungen. Der Link gilt nur einmal.',
    },
    nav: null,
    errors: formErrors(form.problems, { intro: PASSWORD_AGAIN }),
    action: paths.setUp(token),
    name: nameField(form),
    login: loginField(form),
    department: departmentField(form),
    password: newPasswordField(form, 'Passwort'),
  };
}
