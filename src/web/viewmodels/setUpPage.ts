import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import {
  departmentField,
  loginField,
  nameField,
  newPasswordField,
  repeatedPasswordField,
} from './accountFields.ts';
import { formErrors, PASSWORD_AGAIN } from './errorSummary.ts';
import type { FormState, TextField } from './formFields.ts';

export interface SetUpPage extends PageModel {
  readonly action: string;
  readonly name: TextField;
  readonly login: TextField;
  readonly department: TextField;
  readonly password: TextField;
  readonly repeated: TextField;
}

const FIRST = {
  title: 'Prüfpfad einrichten',
  intro: 'Legen Sie das erste Konto an. Es verwaltet Konten und Einstellungen. Der Link gilt nur einmal.',
};
const FURTHER = {
  title: 'Weiteres Konto für die Verwaltung anlegen',
  intro: 'Mit diesem Konto setzen Sie Passwörter zurück und öffnen Konten. Der Link gilt nur einmal.',
};

export function setUpPage(token: string, isFirst: boolean, form: FormState): SetUpPage {
  return {
    head: isFirst ? FIRST : FURTHER,
    nav: null,
    errors: formErrors(form.problems, { intro: PASSWORD_AGAIN }),
    action: paths.setUp(token),
    name: nameField(form),
    login: loginField(form),
    department: departmentField(form),
    password: newPasswordField(form, 'Passwort'),
    repeated: repeatedPasswordField(form, 'Passwort wiederholen'),
  };
}
