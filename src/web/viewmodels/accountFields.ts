/** Fields that several account pages share. */
import { ROLES, type Role } from '../../application/ports.ts';
import { ROLE_LABELS } from '../layout.ts';
import {
  type ChoiceField,
  choiceField,
  type FormState,
  passwordField,
  type TextField,
  textField,
} from './formFields.ts';

const ROLE_HINTS: Readonly<Record<Role, string>> = {
  owner: 'Legt Vorhaben an und beantwortet die Fragen. Sieht nur die eigenen Vorhaben.',
  contributor: 'Beantwortet einzelne Fragen oder Abschnitte, um die jemand bittet. Sieht nur diese.',
  dsb: 'Liest alle Vorhaben, beantwortet die Fragen des Datenschutzes und gibt ein Votum ab.',
  isb: 'Liest alle Vorhaben, beantwortet die Fragen der Informationssicherheit und gibt ein Votum ab.',
  personalrat: 'Liest alle Vorhaben und gibt ein Votum ab.',
  lead: 'Liest alle Vorhaben und entscheidet über den Start.',
  auditor: 'Liest alle Vorhaben und das Protokoll, zum Beispiel für die Rechnungsprüfung. Ändert nichts.',
  admin: 'Verwaltet Konten und Einstellungen. Sieht keine Vorhaben.',
};

const PASSWORD_HINT =
  'Mindestens 15 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben. Leerzeichen und Umlaute sind erlaubt.';

interface Person {
  readonly name: string;
  readonly department: string;
}

export function nameField(form: FormState, person?: Person): TextField {
  return textField(form, { id: 'name', label: 'Vor- und Nachname', value: person?.name ?? '' });
}

export function departmentField(form: FormState, person?: Person): TextField {
  const hint = 'Zum Beispiel Bürgerbüro oder Stabsstelle Datenschutz.';
  return textField(form, {
    id: 'fachamt',
    label: 'Fachamt oder Stelle',
    hint,
    value: person?.department ?? '',
  });
}

export function emailField(form: FormState, value: string | null = null): TextField {
  return textField(form, {
    id: 'email',
    label: 'E-Mail-Adresse',
    isOptional: true,
    hint: 'Prüfpfad schickt dorthin, was im Eingang neu ist, wenn ein Mailserver eingerichtet ist.',
    value: value ?? '',
  });
}

export function loginField(form: FormState): TextField {
  const hint = 'Kleine Buchstaben, Ziffern, Punkt und Strich, zum Beispiel a.muster.';
  return textField(form, { id: 'anmeldename', label: 'Anmeldename', hint, autocomplete: 'username' });
}

export function roleField(form: FormState, role = ''): ChoiceField {
  const options = ROLES.map((id) => ({ id, text: ROLE_LABELS[id], hint: ROLE_HINTS[id] }));
  return choiceField(form, { id: 'rolle', label: 'Rolle', value: role, options });
}

export function newPasswordField(form: FormState, label: string): TextField {
  return passwordField(form, {
    id: 'passwort-neu',
    label,
    hint: PASSWORD_HINT,
    autocomplete: 'new-password',
  });
}

export function repeatedPasswordField(form: FormState, label: string): TextField {
  return passwordField(form, { id: 'passwort-wiederholung', label, autocomplete: 'new-password' });
}

/** For administrators: an empty field lets the application make one up. */
export function handedOverPasswordField(form: FormState, label: string): TextField {
  const hint =
    'Leer lassen: Prüfpfad denkt sich eines aus. Die Person wechselt es bei der nächsten Anmeldung.';
  return passwordField(form, {
    id: 'passwort-neu',
    label,
    isOptional: true,
    hint,
    autocomplete: 'new-password',
  });
}
