import type { Settings } from '../../application/ports.ts';
import type { Switch } from '../../domain/catalogue.ts';
import { LAENDER, switchField } from '../forms/settingsForm.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { formErrors } from './errorSummary.ts';
import { type ChoiceField, choiceField, type FormState, type TextField, textField } from './formFields.ts';

export interface SettingsPage extends PageModel {
  readonly action: string;
  /** The last change of the settings that this page shows. */
  readonly seen: number;
  readonly municipality: TextField;
  readonly land: ChoiceField;
  readonly aiAuthority: TextField;
  readonly dataProtectionAuthority: TextField;
  readonly switches: readonly ChoiceField[];
}

export function settingsPage(
  settings: Settings,
  seen: number,
  switches: readonly Switch[],
  form: FormState,
): SettingsPage {
  return {
    head: { title: 'Einstellungen', intro: 'Angaben der Kommune. Sie gelten für alle Vorhaben.' },
    nav: 'einstellungen',
    errors: formErrors(form.problems),
    seen,
    action: paths.settings(),
    ...municipalityFields(settings, form),
    switches: switches.map((one) => switchChoice(one, settings, form)),
  };
}

function municipalityFields(settings: Settings, form: FormState) {
  const { municipality, land } = settings;
  return {
    municipality: textField(form, {
      id: 'kommune',
      label: 'Name der Kommune',
      hint: 'So, wie er im Kopf jeder Seite stehen soll, zum Beispiel Stadt Aschersleben.',
      value: municipality,
    }),
    land: choiceField(form, {
      id: 'land',
      label: 'Land',
      hint: 'Zur Wahl steht nur Sachsen-Anhalt: Das Recht anderer Länder kennt das Regelwerk noch nicht.',
      value: land,
      options: Object.entries(LAENDER).map(([id, text]) => ({ id, text })),
    }),
    ...authorityFields(settings, form),
  };
}

function authorityFields({ aiAuthority, dataProtectionAuthority }: Settings, form: FormState) {
  return {
    aiAuthority: textField(form, {
      id: 'ki-aufsicht',
      label: 'Marktüberwachung nach KI-Verordnung',
      isOptional: true,
      hint: 'Stelle, der Sie schwerwiegende Vorfälle melden.',
      value: aiAuthority,
    }),
    dataProtectionAuthority: textField(form, {
      id: 'datenschutz-aufsicht',
      label: 'Datenschutzaufsicht',
      isOptional: true,
      hint: 'Stelle, die Sie bei hohem Restrisiko anhören.',
      value: dataProtectionAuthority,
    }),
  };
}

function switchChoice(one: Switch, settings: Settings, form: FormState): ChoiceField {
  return choiceField(form, {
    id: switchField(one),
    label: one.title,
    hint: one.help,
    value: settings.switches[one.id] ?? one.value,
    options: one.options.map(({ id, text }) => ({
      id,
      text,
      hint: id === one.value ? 'Voreinstellung' : '',
    })),
  });
}
