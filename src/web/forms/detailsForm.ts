/** Title, department, planned start and template of a Vorhaben. */
import type { AssessmentDetails, NewAssessment } from '../../application/startAssessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { noSuchDate, parseGermanDate } from './germanDate.ts';
import { optionalLine, requiredLine, together } from './texts.ts';

/** The choice to start from scratch. */
export const NO_TEMPLATE = 'ohne';
const NO_TITLE = 'Geben Sie dem Vorhaben einen Namen, zum Beispiel „Bürger-Chatbot“.';
const NO_DEPARTMENT = 'Nennen Sie das Fachamt, zum Beispiel „Bürgerbüro“.';
const NO_CHOICE = 'Wählen Sie, womit Sie beginnen möchten.';

export function parseNewAssessment(fields: Fields, ignored: readonly string[]): Result<NewAssessment> {
  const parsed = together({
    details: parseDetails(fields, [...ignored, 'vorlage']),
    template: requiredLine(fields, 'vorlage', NO_CHOICE),
  });
  if (!parsed.ok) return parsed;
  const { details, template } = parsed.value;
  return { ok: true, value: { ...details, template: template === NO_TEMPLATE ? null : template } };
}

export function parseChangedDetails(
  fields: Fields,
  ignored: readonly string[],
): Result<{ readonly details: AssessmentDetails; readonly baseRev: number }> {
  return together({ details: parseDetails(fields, [...ignored, 'rev']), baseRev: revision(fields) });
}

function parseDetails(fields: Fields, ignored: readonly string[]): Result<AssessmentDetails> {
  const details = together({
    title: requiredLine(fields, 'titel', NO_TITLE),
    department: requiredLine(fields, 'fachamt', NO_DEPARTMENT),
    plannedStart: plannedStart(fields),
  });
  const strange = unknownNames(fields, ['titel', 'fachamt', 'start', ...ignored]);
  if (details.ok && strange.length === 0) return details;
  return { ok: false, problems: [...(details.ok ? [] : details.problems), ...strange] };
}

const NO_DATE: Problem = {
  code: 'falscher-typ',
  field: 'start',
  detail: `${noSuchDate('01.03.2027')} Oder lassen Sie das Feld leer.`,
};
const INCOMPLETE: Problem = {
  code: 'form',
  detail: 'Das Formular kam unvollständig an. Laden Sie die Seite neu und versuchen Sie es erneut.',
};

function plannedStart(fields: Fields): Result<IsoDate | null> {
  const text = optionalLine(fields, 'start');
  if (!text.ok) return text;
  if (text.value === '') return { ok: true, value: null };
  const date = parseGermanDate(text.value);
  return date === null ? { ok: false, problems: [NO_DATE] } : { ok: true, value: date };
}

function revision(fields: Fields): Result<number> {
  const [text = '', second] = fields.get('rev') ?? [];
  const isRevision = second === undefined && /^[1-9]\d{0,8}$/.test(text);
  return isRevision ? { ok: true, value: Number(text) } : { ok: false, problems: [INCOMPLETE] };
}

function unknownNames(fields: Fields, known: readonly string[]): Problem[] {
  if ([...fields.keys()].every((name) => known.includes(name))) return [];
  const detail = 'Das Formular enthält ein unbekanntes Feld. Laden Sie die Seite neu.';
  return [{ code: 'unbekanntes-feld', detail }];
}
