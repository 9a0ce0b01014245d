/** The forms that start a Vorhaben and change its title, department and planned start. */
import type { Dossier } from '../../application/dossier.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Template } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { NO_TEMPLATE } from '../forms/detailsForm.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { formErrors } from './errorSummary.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { counted } from './wording.ts';

interface FieldView {
  readonly value: string;
  readonly error: string;
}

interface DetailsFields {
  readonly titel: FieldView;
  readonly fachamt: FieldView;
  readonly start: FieldView;
}

export interface NewAssessmentPage extends PageModel {
  readonly fields: DetailsFields;
  readonly templates: readonly {
    readonly id: string;
    readonly value: string;
    readonly title: string;
    readonly hint: string;
    readonly isChecked: boolean;
  }[];
  readonly templateError: string;
  readonly action: string;
  readonly cancelHref: string;
}

export interface ChangeDetailsPage extends PageModel {
  readonly fields: DetailsFields;
  readonly rev: string;
  /** What others stored meanwhile; null when nobody did. */
  readonly theirs: readonly { readonly label: string; readonly value: string }[] | null;
  readonly theirsBy: string;
  readonly action: string;
  readonly cancelHref: string;
}

export function newAssessmentPage(
  templates: readonly Template[],
  department: string,
  typed: Fields | null,
  problems: readonly Problem[],
): NewAssessmentPage {
  return {
    nav: 'neues-vorhaben',
    head: {
      title: 'Neues Vorhaben',
      intro: 'Ein Vorhaben ist ein KI-Werkzeug für einen Zweck. Alle Angaben lassen sich später ändern.',
      crumbs: [{ text: 'Übersicht', href: paths.overview() }, { text: 'Neues Vorhaben' }],
    },
    errors: formErrors(problems, { ids: { vorlage: `vorlage.${NO_TEMPLATE}` } }),
    fields: detailsFields(typed, { titel: '', fachamt: department, start: '' }, problems),
    templates: templateChoices(templates, typed === null ? '' : textOf(typed, 'vorlage')),
    templateError: errorOf(problems, 'vorlage'),
    action: paths.newAssessment(),
    cancelHref: paths.overview(),
  };
}

function templateChoices(templates: readonly Template[], chosen: string): NewAssessmentPage['templates'] {
  const choices = [
    { value: NO_TEMPLATE, title: 'Ohne Vorlage', hint: 'Sie beantworten jede Frage selbst.' },
    ...templates.map(({ id, title, description, answers }) => {
      const count = counted(Object.keys(answers).length, 'Antwort ist', 'Antworten sind');
      const hint = `${description} ${count} vorgeschlagen. Sie bestätigen oder ändern jede.`;
      return { value: id, title, hint };
    }),
  ];
  return choices.map((choice) => ({
    ...choice,
    id: `vorlage.${choice.value}`,
    isChecked: choice.value === chosen,
  }));
}

export function changeDetailsPage(
  { assessment, asOf }: Pick<Dossier, 'assessment' | 'asOf'>,
  typed: Fields | null,
  problems: readonly Problem[],
  isStale: boolean,
): ChangeDetailsPage {
  const stored = storedFields(assessment);
  const changed = assessment.trail.findLast(({ action }) => action === 'angaben-geaendert');
  return {
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', asOf),
    title: 'Angaben zum Vorhaben',
    errors: formErrors(problems),
    fields: detailsFields(typed, stored, problems),
    rev: typed === null || isStale ? String(assessment.rev) : textOf(typed, 'rev'),
    theirs: isStale
      ? [
          { label: 'Name', value: stored.titel },
          { label: 'Fachamt', value: stored.fachamt },
          { label: 'Geplanter Start', value: stored.start === '' ? 'keine Angabe' : stored.start },
        ]
      : null,
    theirsBy: changed === undefined ? '' : `${changed.byName}, ${germanDateTime(changed.at)}`,
    action: paths.details(assessment.id),
    cancelHref: paths.assessment(assessment.id),
  };
}

function storedFields({ title, department, plannedStart }: Assessment) {
  return { titel: title, fachamt: department, start: plannedStart === null ? '' : germanDate(plannedStart) };
}

function detailsFields(
  typed: Fields | null,
  stored: Readonly<Record<'titel' | 'fachamt' | 'start', string>>,
  problems: readonly Problem[],
): DetailsFields {
  const field = (name: 'titel' | 'fachamt' | 'start'): FieldView => ({
    value: typed?.has(name) ? (typed.get(name)?.[0] ?? '') : typed === null ? stored[name] : '',
    error: errorOf(problems, name),
  });
  return { titel: field('titel'), fachamt: field('fachamt'), start: field('start') };
}

function errorOf(problems: readonly Problem[], name: string): string {
  return problems
    .filter(({ field }) => field === name)
    .map(({ detail }) => detail)
    .join(' ');
}
