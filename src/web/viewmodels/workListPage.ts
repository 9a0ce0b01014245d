/** Measures and Auflagen of all Vorhaben: of the person, of somebody else, of the town. */
import { can, type Person } from '../../application/authorize.ts';
import type { ListedWork, WorkList } from '../../application/work/listWork.ts';
import { isOverdue } from '../../domain/measureWork.ts';
import { type ChosenFilter, type WorkListFilter, workListQuery } from '../forms/workListQuery.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type DamagedFilesView, damagedFiles } from './damagedFiles.ts';
import type { ChoiceField } from './formFields.ts';
import { counted } from './wording.ts';
import { filterFields, filterOptions, fitting, passes } from './workListFilters.ts';
import { summaryOf } from './workPage.ts';
import { type WorkRow, workRow } from './workRow.ts';

interface Scope {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface WorkListPage extends PageModel {
  readonly damaged: DamagedFilesView | null;
  /** "Ihnen zugewiesen (3)", "Alle (240)" */
  readonly scopes: readonly Scope[];
  readonly action: string;
  readonly calendarHref: string;
  readonly filters: readonly ChoiceField[];
  /** "3 Maßnahmen: 2 offen, 1 umgesetzt." */
  readonly summary: string;
  readonly overdue: string;
  readonly rows: readonly WorkRow[];
  /** Why nothing is listed, and what to do; null when something is. */
  readonly nothing: { readonly text: string; readonly link: string; readonly href: string } | null;
  /** "Zeilen 101 bis 200 von 240"; empty when all fit on the page. */
  readonly range: string;
  readonly earlier: string;
  readonly later: string;
}

const MOST_ROWS = 100;

export function workListPage(list: WorkList, user: Person, wanted: WorkListFilter): WorkListPage {
  const options = filterOptions(list, user.id);
  const mine = list.works.filter(({ item: { work } }) => work.owner === user.id).length;
  const filter = fitting(wanted, options, mine > 0);
  const shown = list.works.filter((work) => passes(work, filter, list, user.id));
  const late = shown.filter(({ item: { work } }) => isOverdue(work, list.today)).length;
  return {
    nav: 'massnahmen',
    head: { title: 'Maßnahmen', intro: INTRO },
    damaged: damagedFiles(list.damaged, 'reader'),
    scopes: scopesOf(list, user, filter, mine),
    action: paths.allMeasures(),
    calendarHref: paths.calendar(),
    filters: list.works.length === 0 ? [] : filterFields(filter, options),
    summary:
      shown.length === 0
        ? ''
        : `${counted(shown.length, 'Maßnahme', 'Maßnahmen')}: ${summaryOf(shown.map(({ item }) => item))}.`,
    overdue: late === 0 ? '' : `${counted(late, 'Termin ist', 'Termine sind')} überschritten.`,
    nothing: shown.length > 0 ? null : nothingText(list, user, filter),
    ...pageOf(list, shown, filter),
  };
}

const INTRO =
  'Maßnahmen und Auflagen aus eingereichten Fassungen und alles, woran schon jemand arbeitet. Abgelehnte Vorhaben und Vorhaben außer Betrieb stehen nicht hier.';

function scopesOf(
  { works }: WorkList,
  user: Person,
  { person }: ChosenFilter,
  mine: number,
): readonly Scope[] {
  if (!can(user, 'assessment.work') || works.length === 0) return [];
  const href = (who: string) => `${paths.allMeasures()}?wer=${who}`;
  return [
    { text: `Ihnen zugewiesen (${mine})`, href: href('ich'), isCurrent: person === 'ich' },
    { text: `Alle (${works.length})`, href: href(''), isCurrent: person === null },
  ];
}

function nothingText({ works }: WorkList, user: Person, filter: ChosenFilter) {
  const all = { link: 'Alle zeigen', href: `${paths.allMeasures()}?wer=` };
  const overview = { link: 'Zur Übersicht', href: paths.overview() };
  if (works.length === 0) return { text: user.role === 'contributor' ? NOT_NAMED : NONE_YET, ...overview };
  const isOnlyMine = filter.person === 'ich' && !filter.isOverdueOnly && filter.status === null;
  const isMine = isOnlyMine && filter.assessment === null && filter.office === null;
  return {
    text: isMine ? 'Ihnen ist keine Maßnahme zugewiesen.' : 'Keine Maßnahme passt zu dieser Auswahl.',
    ...all,
  };
}

const NOT_NAMED =
  'Ihnen ist keine Maßnahme zugewiesen. Sobald jemand Sie für eine Maßnahme nennt, steht sie hier.';
const NONE_YET =
  'Noch keine Maßnahme. Sie stehen hier, sobald ein Vorhaben eingereicht ist oder jemand an einer arbeitet.';

function pageOf(list: WorkList, shown: readonly ListedWork[], filter: ChosenFilter) {
  const last = Math.max(1, Math.ceil(shown.length / MOST_ROWS));
  const page = Math.min(filter.page, last);
  const first = (page - 1) * MOST_ROWS;
  const href = (to: number) =>
    to < 1 || to > last ? '' : `${paths.allMeasures()}${workListQuery(filter, to)}`;
  const rows = shown.slice(first, first + MOST_ROWS);
  return {
    rows: rows.map((work) => rowOf(list, work)),
    range: last === 1 ? '' : `Zeilen ${first + 1} bis ${first + rows.length} von ${shown.length}`,
    earlier: href(page - 1),
    later: href(page + 1),
  };
}

/** The line of the Vorhaben's own list, with the Vorhaben named. */
function rowOf({ catalogue, today }: WorkList, { assessment, item, isAsked }: ListedWork): WorkRow {
  const row = workRow({ assessment, catalogue, today }, item);
  const kind = isAsked === null ? 'begonnen vor dem Einreichen' : row.kind;
  return { ...row, kind: `${assessment.number} ${assessment.title}, ${kind}` };
}
