/** One measure or Auflage: what to do, who does it until when, and what proves it. */
import type { Actor } from '../../application/assessmentAccess.ts';
import { can, canWorkOn, managesWork } from '../../application/authorize.ts';
import type { OpenWork } from '../../application/work/openWork.ts';
import { workTitle } from '../../application/work/workTitle.ts';
import type { Evidence, WorkStatus } from '../../domain/measureWork.ts';
import { textOf } from '../forms/fields.ts';
import { WORK_STATUSES } from '../forms/workQuery.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type CitationView, citations } from './citation.ts';
import { formErrors } from './errorSummary.ts';
import {
  type ChoiceField,
  choiceField,
  type FormState,
  type TextField,
  textField,
  UNTOUCHED,
} from './formFields.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { type CommentsLink, commentsLink } from './threadView.ts';
import { shortHash } from './wording.ts';
import { WORK_STATES, type WorkRow, workRow } from './workRow.ts';

interface EvidenceView {
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly href: string | null;
  readonly linkText: string;
  readonly isForeign: boolean;
  readonly size: string;
  readonly hash: string;
}

interface WorkForm {
  readonly rev: number;
  /** null: only owner, DSB and ISB name somebody and set the date. */
  readonly person: ChoiceField | null;
  readonly due: TextField;
  readonly status: ChoiceField;
  readonly kind: ChoiceField;
  readonly text: TextField;
  readonly file: TextField;
}

export interface MeasurePage extends PageModel {
  readonly row: WorkRow;
  readonly todo: readonly string[];
  readonly reason: string;
  readonly citations: readonly CitationView[];
  readonly expected: string;
  /** The measure in the Regelwerk; null for an Auflage. */
  readonly catalogueHref: string | null;
  readonly evidence: readonly EvidenceView[];
  readonly comments: CommentsLink;
  readonly action: string;
  /** null: the person reads only. */
  readonly form: WorkForm | null;
  /** null: the person sees this one measure only. */
  readonly listHref: string | null;
}

export function measurePage(open: OpenWork, user: Actor, form: FormState): MeasurePage {
  const { assessment, catalogue, today, item } = open;
  const { measure, condition, work, key } = item;
  const title = workTitle(assessment, catalogue, key);
  const isReader = can(user, 'assessment.read', assessment);
  const head = assessmentHead(assessment, isReader ? 'massnahmen' : null, today);
  const ownHead = { title, crumbs: head.crumbs ?? [], meta: [{ text: assessment.title }] };
  return {
    nav: null,
    head: isReader ? { ...head, title } : ownHead,
    title: `${title}: ${assessment.title}`,
    errors: formErrors(form.problems),
    row: workRow(open, item),
    todo: measure?.todo ?? [],
    reason: measure?.reason ?? '',
    citations: measure === null ? [] : citations(catalogue, measure.cites),
    expected: condition?.evidence ?? measure?.evidence.join(', ') ?? 'nicht festgelegt',
    catalogueHref: measure === null ? null : paths.catalogueEntry('massnahme', measure.id),
    evidence: work.evidence.map((one) => evidenceView(assessment.id, one)),
    comments: commentsLink(assessment, { kind: 'measure', id: key }),
    action: paths.measure(assessment.id, key),
    form: canWorkOn(user, assessment, key) ? workForm(open, user, form) : null,
    listHref: isReader ? paths.measures(assessment.id) : null,
  };
}

function evidenceView(
  id: string,
  { kind, text, file, by: _by, byName, at, ...rest }: Evidence,
): EvidenceView {
  const isLink = kind === 'link';
  return {
    by: byName,
    at: germanDateTime(at),
    text: isLink ? '' : text,
    href: isLink ? text : file === null ? null : paths.evidence(id, rest.id),
    linkText: isLink ? text : (file?.name ?? ''),
    isForeign: isLink,
    size: file === null ? '' : sizeText(file.size),
    hash: file === null ? '' : shortHash(file.sha256),
  };
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${kilobytes} kB`
    : `${(kilobytes / 1000).toLocaleString('de', { maximumFractionDigits: 1 })} MB`;
}

/** What was typed belongs to one of the two forms; the other starts anew. */
function workForm(open: OpenWork, user: Actor, form: FormState): WorkForm {
  const isEvidence = form.typed !== null && textOf(form.typed, 'aktion') === 'nachweis';
  const [state, evidence] = isEvidence ? [UNTOUCHED, form] : [form, UNTOUCHED];
  return { rev: open.assessment.rev, ...stateFields(open, user, state), ...evidenceFields(evidence) };
}

function stateFields({ assessment, item: { work }, colleagues }: OpenWork, user: Actor, state: FormState) {
  const people = colleagues.map(({ id, name, department }) => ({ id, text: `${name}, ${department}` }));
  const gone = work.owner !== null && !people.some(({ id }) => id === work.owner);
  const options = gone ? [...people, { id: work.owner ?? '', text: work.ownerName }] : people;
  const person = choiceField(state, {
    id: 'person',
    label: 'Wer macht es?',
    value: work.owner ?? '',
    options,
  });
  return {
    person: managesWork(user, assessment) ? person : null,
    due: textField(state, {
      id: 'bis',
      label: 'Bis (TT.MM.JJJJ)',
      isOptional: true,
      value: work.due === null ? '' : germanDate(work.due),
    }),
    status: choiceField(state, {
      id: 'status',
      label: 'Wie weit ist es?',
      value: work.status,
      options: statusOptions(work.status, can(user, 'assessment.review', assessment)),
    }),
  };
}

const STATUS_HINTS: Readonly<Record<WorkStatus, string>> = {
  offen: 'Noch nicht begonnen.',
  'in-arbeit': 'Jemand arbeitet daran.',
  umgesetzt: 'Fertig. Braucht mindestens einen Nachweis.',
  geprueft: 'DSB oder ISB hat den Nachweis gesehen. Nicht die Person, die „Umgesetzt“ gesetzt hat.',
};

function statusOptions(current: WorkStatus, mayCheck: boolean) {
  return WORK_STATUSES.filter((id) => id !== 'geprueft' || mayCheck || current === id).map((id) => ({
    id,
    text: WORK_STATES[id].text,
    hint: STATUS_HINTS[id],
  }));
}

function evidenceFields(state: FormState) {
  return {
    kind: choiceField(state, {
      id: 'art',
      label: 'Was legen Sie dazu?',
      value: 'notiz',
      options: [
        { id: 'notiz', text: 'Notiz', hint: 'Zum Beispiel: Aktenzeichen und Datum.' },
        { id: 'link', text: 'Link', hint: 'Die Adresse schreiben Sie in das Textfeld.' },
        { id: 'datei', text: 'Datei', hint: 'Das Textfeld sagt, was die Datei zeigt.' },
      ],
    }),
    text: textField(state, { id: 'text', label: 'Text oder Adresse' }),
    file: textField(
      { typed: null, problems: state.problems },
      {
        id: 'datei',
        label: 'Datei',
        hint: 'PDF, PNG, JPG, ODT oder DOCX, höchstens 20 MB. Wählen Sie sie nach einem Fehler neu.',
      },
    ),
  };
}
