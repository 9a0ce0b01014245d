import type { Account } from '../../application/ports.ts';
import { ROLE_LABELS } from '../layout.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import {
  departmentField,
  emailField,
  handedOverPasswordField,
  nameField,
  roleField,
} from './accountFields.ts';
import { stateOf } from './accountsPage.ts';
import { formErrors, PASSWORD_AGAIN } from './errorSummary.ts';
import { type ChoiceField, type FormState, type TextField, UNTOUCHED } from './formFields.ts';

/** Which of the forms on the page was sent. */
export const ACCOUNT_ACTIONS = ['angaben', 'passwort', 'abmelden', 'schliessen', 'oeffnen'] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

export interface AccountPage extends PageModel {
  readonly action: string;
  /** The last change of the account that this page shows. */
  readonly seen: number;
  readonly isOpen: boolean;
  readonly name: TextField;
  readonly department: TextField;
  readonly role: ChoiceField;
  readonly email: TextField;
  readonly password: TextField;
}

export function accountPage(
  account: Account,
  seen: number,
  sent: AccountAction | null,
  form: FormState,
): AccountPage {
  const details = sent === 'angaben' ? form : UNTOUCHED;
  const { id, name, login, role, active, mustChangePassword } = account;
  return {
    head: {
      title: name,
      crumbs: [{ text: 'Konten', href: paths.accounts() }, { text: login }],
      meta: [
        { text: 'Anmeldename', value: login },
        { text: ROLE_LABELS[role] },
        { text: stateOf(active, mustChangePassword) },
      ],
    },
    nav: 'konten',
    errors: formErrors(form.problems, { intro: PASSWORD_AGAIN }),
    seen,
    action: paths.account(id),
    isOpen: active,
    name: nameField(details, account),
    department: departmentField(details, account),
    role: roleField(details, role),
    email: emailField(details, account.notices.email),
    password: handedOverPasswordField(sent === 'passwort' ? form : UNTOUCHED, 'Neues Passwort'),
  };
}
