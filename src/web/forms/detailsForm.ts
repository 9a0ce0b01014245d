/** Title, department, planned start and template of a Vorhaben. */
import type { AssessmentDetails, NewAssessment } from '../../application/startAssessment.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { parseGermanDate } from './germanDate.ts';

const LONGEST = 200;
const NO_TEMPLATE = 'ohne';

export function parseNewAssessment(fields: Fields, ignored: readonly string[]): Result<NewAssessment> {
  const details = parseDetails(fields, [...ignored, 'vorlage']);
  const template = textOf(fields, 'vorlage');
  const problems = [...(details.ok ? [] : details.problems), ...templateProblems(fields, template)];
  if (!details.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...details.value, template: template === NO_TEMPLATE ? null : template } };
}

export function parseChangedDetails(
  fields: Fields,
  ignored: readonly string[],
): Result<{ readonly details: AssessmentDetails; readonly baseRev: number }> {
  const details = parseDetails(fields, [...ignored, 'rev']);
  const rev = textOf(fields, 'rev');
  const isRev = fields.get('rev')?.length === 1 && /^[1-9]\d{0,8}$/.test(rev);
  const problems = [...(details.ok ? [] : details.problems), ...(isRev ? [] : [INCOMPLETE])];
  if (!details.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { details: details.value, baseRev: Number(rev) } };
}

function parseDetails(fields: Fields, ignored: readonly string[]): Result<AssessmentDetails> {
  const start = textOf(fields, 'start');
  const plannedStart = start === '' ? null : parseGermanDate(start);
  const problems = [
    ...required(fields, 'titel', 'Geben Sie dem Vorhaben einen Namen, zum Beispiel „Bürger-Chatbot“.'),
    ...required(fields, 'fachamt', 'Nennen Sie das Fachamt, zum Beispiel „Bürgerbüro“.'),
    ...single(fields, 'start'),
    ...(start !== '' && plannedStart === null ? [NO_DATE] : []),
    ...unknownNames(fields, ['titel', 'fachamt', 'start', ...ignored]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { title: line(fields, 'titel'), department: line(fields, 'fachamt'), plannedStart },
  };
}

const NO_DATE: Problem = {
  code: 'falscher-typ',
  field: 'start',
  detail: 'Geben Sie ein Datum an, das es gibt, zum Beispiel 01.03.2027. Oder lassen Sie das Feld leer.',
};
const INCOMPLETE: Problem = {
  code: 'form',
  detail: 'Das Formular kam unvollständig an. Laden Sie die Seite neu und versuchen Sie es erneut.',
};

/** Titles and offices are one line: line breaks would tear headings and the page header of the print apart. */
function line(fields: Fields, name: string): string {
  return textOf(fields, name).replaceAll(/\s+/g, ' ');
}

function required(fields: Fields, name: string, missing: string): Problem[] {
  const text = line(fields, name);
  if (text === '') return [{ code: 'fehlt', field: name, detail: missing }];
  if (text.length > LONGEST)
    return [
      { code: 'zu-lang', field: name, detail: `Kürzen Sie den Text auf höchstens ${LONGEST} Zeichen.` },
    ];
  return single(fields, name);
}

function single(fields: Fields, name: string): Problem[] {
  if ((fields.get(name)?.length ?? 0) < 2) return [];
  return [
    {
      code: 'mehrfach-angegeben',
      field: name,
      detail: 'Dieses Feld kam mehrfach an. Füllen Sie es einmal aus.',
    },
  ];
}

function templateProblems(fields: Fields, template: string): Problem[] {
  if (template === '')
    return [{ code: 'fehlt', field: 'vorlage', detail: 'Wählen Sie, womit Sie beginnen möchten.' }];
  return single(fields, 'vorlage');
}

function unknownNames(fields: Fields, known: readonly string[]): Problem[] {
  const strange = [...fields.keys()].filter((name) => !known.includes(name));
  return strange.length === 0
    ? []
    : [
        {
          code: 'unbekanntes-feld',
          detail: 'Das Formular enthält ein unbekanntes Feld. Laden Sie die Seite neu.',
        },
      ];
}
