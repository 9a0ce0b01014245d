/** Entries of the trail about hand-overs, comments, measures and evidence in words; null for all others. */
import { workTitle } from '../../application/work/workTitle.ts';
import type { Assessment, TrailEntry } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { WORK_STATUSES } from '../forms/workQuery.ts';
import { targetTitle } from './delegationView.ts';
import { germanDate } from './germanDate.ts';
import { shortHash } from './wording.ts';
import { WORK_STATES } from './workRow.ts';

type Fields = Readonly<Record<string, unknown>>;
type File = Pick<Assessment, 'submissions'>;

export function workValue(
  file: File,
  catalogue: Catalogue,
  { action, field }: TrailEntry,
  value: unknown,
): string | null {
  if (!isFields(value)) return null;
  if (field.startsWith('massnahme:')) return planText(value);
  if (field.startsWith('nachweis:')) return evidenceText(value);
  if (action === 'weitergegeben') return handOverText(file, catalogue, value);
  if (action === 'weitergabe-erledigt') return 'erledigt';
  if (field.startsWith('kommentar:'))
    return `${aboutText(file, catalogue, value.target)}: ${textOf(value.text) || 'erledigt'}`;
  return null;
}

/** "Maßnahme: Vertrag schließen", "Nachweis: …" */
export function workSubject(file: File, catalogue: Catalogue, { field }: TrailEntry): string | null {
  const [, kind = '', key = ''] = /^(massnahme|nachweis):(.+)$/.exec(field) ?? [];
  if (kind === '') return null;
  const title = workTitle(file, catalogue, key);
  return `${kind === 'massnahme' ? 'Maßnahme' : 'Nachweis'}: ${title}`;
}

function planText({ status, ownerName, due }: Fields): string {
  const known = WORK_STATUSES.find((one) => one === status);
  const parts = [
    known === undefined ? textOf(status) : WORK_STATES[known].text,
    textOf(ownerName) || 'noch niemand',
    ...(typeof due === 'string' ? [`bis ${germanDate(due)}`] : []),
  ];
  return parts.join(', ');
}

function evidenceText({ text, file }: Fields): string {
  const sent = isFields(file)
    ? `Datei ${textOf(file.name)} (Prüfsumme ${shortHash(textOf(file.sha256))})`
    : '';
  return [sent, textOf(text)].filter((part) => part !== '').join(': ');
}

function handOverText(file: File, catalogue: Catalogue, { target, toName, due, message }: Fields): string {
  const until = typeof due === 'string' ? `, bis ${germanDate(due)}` : '';
  const said = textOf(message) === '' ? '' : ` (${textOf(message)})`;
  return `${aboutText(file, catalogue, target)} an ${textOf(toName)}${until}${said}`;
}

function aboutText(file: File, catalogue: Catalogue, target: unknown): string {
  if (!isFields(target)) return '';
  const { kind, id } = target;
  if (kind === 'measure') return workTitle(file, catalogue, textOf(id));
  return targetTitle(catalogue, { kind: kind === 'section' ? 'section' : 'question', id: textOf(id) });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
