/** Handing a section or a question over, and what lies with whom. */
import type { Dossier } from '../../application/dossier.ts';
import type { Account } from '../../application/ports.ts';
import type { DelegationTarget } from '../../domain/delegation.ts';
import { targetText } from '../forms/delegateForm.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type DelegationView, delegationView, targetTitle } from './delegationView.ts';
import { formErrors } from './errorSummary.ts';
import { type ChoiceField, choiceField, type FormState, type TextField, textField } from './formFields.ts';
import { sectionProgress } from './sectionProgress.ts';

export interface DelegatePage extends PageModel {
  readonly action: string;
  readonly target: ChoiceField;
  readonly person: ChoiceField;
  readonly due: TextField;
  readonly message: TextField;
  readonly open: readonly DelegationView[];
  readonly done: readonly DelegationView[];
  readonly hasPeople: boolean;
}

export interface DelegatePageInput {
  readonly dossier: Dossier;
  /** Who may take it. */
  readonly people: readonly Pick<Account, 'id' | 'name' | 'department'>[];
  /** Where the person came from. */
  readonly target: DelegationTarget | null;
  readonly form: FormState;
}

export function delegatePage({ dossier, people, target, form }: DelegatePageInput): DelegatePage {
  const { assessment, catalogue, asOf } = dossier;
  const views = assessment.delegations.map((one) => delegationView(catalogue, one));
  return {
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', asOf),
    title: `Weitergeben: ${assessment.title}`,
    errors: formErrors(form.problems),
    action: paths.delegate(assessment.id),
    target: choiceField(form, {
      id: 'ziel',
      label: 'Was geben Sie weiter?',
      value: target === null ? '' : targetText(target),
      options: targetOptions(dossier),
    }),
    person: choiceField(form, {
      id: 'person',
      label: 'Wer soll antworten?',
      hint: 'Die Person sieht nur den Namen des Vorhabens und diese Fragen.',
      options: people.map(({ id, name, department }) => ({ id, text: `${name}, ${department}` })),
    }),
    due: textField(form, { id: 'bis', label: 'Bis (TT.MM.JJJJ)', isOptional: true }),
    message: textField(form, {
      id: 'nachricht',
      label: 'Nachricht',
      hint: 'Freiwillig. Zum Beispiel, wo man nachsehen kann.',
    }),
    open: views.filter(({ done }) => done === ''),
    done: views.filter(({ done }) => done !== ''),
    hasPeople: people.length > 0,
  };
}

/** Sections with questions, each followed by its questions. */
function targetOptions(dossier: Dossier) {
  return sectionProgress(dossier)
    .filter(({ asked }) => asked.length > 0)
    .flatMap(({ section, asked }) => [
      { kind: 'section' as const, id: section.id },
      ...asked.map(({ id }) => ({ kind: 'question' as const, id })),
    ])
    .map((target) => ({ id: targetText(target), text: targetTitle(dossier.catalogue, target) }));
}
