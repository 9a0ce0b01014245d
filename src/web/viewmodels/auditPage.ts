/** The whole record, newest first, with filters: who did what, when, from what to what. */
import type { AuditChain, AuditTrail } from '../../application/openAuditTrail.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type Chained, mergeTrails } from '../../domain/mergeTrails.ts';
import { endOf } from '../../domain/trail.ts';
import type { AuditFilter } from '../forms/auditQuery.ts';
import { parseGermanDate } from '../forms/germanDate.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { AUDIT_KINDS, auditKind } from './auditKinds.ts';
import { type AuditRow, auditRow, chainTitle } from './auditRow.ts';
import { type DamagedFilesView, damagedFiles } from './damagedFiles.ts';
import { type ChoiceField, choiceField, type TextField, textField, UNTOUCHED } from './formFields.ts';
import { germanDay } from './germanDate.ts';
import { counted } from './wording.ts';

export interface AuditPage extends PageModel {
  readonly action: string;
  readonly filters: readonly ChoiceField[];
  readonly person: TextField;
  readonly from: TextField;
  readonly to: TextField;
  readonly count: string;
  readonly rows: readonly AuditRow[];
  readonly pages: readonly { readonly text: string; readonly href: string }[];
  readonly heads: readonly { readonly title: string; readonly seq: number; readonly hash: string }[];
  readonly damaged: DamagedFilesView | null;
}

const ROWS_PER_PAGE = 100;

export function auditPage(trail: AuditTrail, catalogue: Catalogue, filter: AuditFilter): AuditPage {
  const isChosen = (chain: AuditChain) => filter.chain === '' || idOf(chain) === filter.chain;
  const chosen = trail.chains.filter(isChosen);
  const found = mergeTrails(chosen).filter((one) => isWanted(one, filter));
  const first = (filter.page - 1) * ROWS_PER_PAGE;
  const titles = new Map(
    trail.chains.flatMap((chain) =>
      chain.kind === 'vorhaben' ? [[idOf(chain), chainTitle(chain)] as const] : [],
    ),
  );
  return {
    nav: 'protokoll',
    head: { title: 'Protokoll', intro: INTRO },
    ...filterFields(trail.chains, filter),
    action: paths.auditTrail(),
    count: counted(found.length, 'Eintrag', 'Einträge'),
    rows: found.slice(first, first + ROWS_PER_PAGE).map((one) => auditRow(one, catalogue, titles)),
    pages: pageLinks(found.length, filter),
    heads: trail.chains
      .filter((chain) => isChosen(chain) || chain.kind === 'ereignisse')
      .map((chain) => ({ title: chainTitle(chain), ...endOf(chain.entries) })),
    damaged: damagedFiles(trail.damaged, 'reader'),
  };
}

const INTRO =
  'Jede Kette zählt ihre Einträge. Innerhalb einer Kette gilt die Nummer, nicht die Uhr. Zwischen den Ketten ordnet die Uhrzeit.';

function idOf(chain: AuditChain): string {
  return chain.kind === 'vorhaben' ? chain.assessment.id : chain.kind;
}

function isWanted({ chain, entry }: Chained<AuditChain>, { person, kind, from, to }: AuditFilter): boolean {
  if (kind !== null && auditKind(chain, entry) !== kind) return false;
  if (person !== '' && !entry.byName.toLowerCase().includes(person.toLowerCase())) return false;
  // The day in Germany, as the page shows it.
  const day = parseGermanDate(germanDay(entry.at)) ?? '';
  return (from.date === null || day >= from.date) && (to.date === null || day <= to.date);
}

function filterFields(chains: readonly AuditChain[], filter: AuditFilter) {
  const dayField = (id: string, label: string, { typed, date }: AuditFilter['from']) => {
    const field = textField(UNTOUCHED, { id, label, value: typed });
    const error =
      typed !== '' && date === null
        ? 'Dieses Datum gibt es nicht. Die Liste ist danach nicht gefiltert.'
        : '';
    return { ...field, error, describedBy: error === '' ? '' : `${id}-fehler` };
  };
  return {
    filters: [
      choiceField(UNTOUCHED, {
        id: 'wo',
        label: 'Kette',
        value: filter.chain,
        options: chains.map((chain) => ({ id: idOf(chain), text: chainTitle(chain) })),
      }),
      choiceField(UNTOUCHED, {
        id: 'art',
        label: 'Art',
        value: filter.kind ?? '',
        options: Object.entries(AUDIT_KINDS).map(([id, text]) => ({ id, text })),
      }),
    ],
    person: textField(UNTOUCHED, { id: 'wer', label: 'Name', value: filter.person }),
    from: dayField('von', 'Von (TT.MM.JJJJ)', filter.from),
    to: dayField('bis', 'Bis (TT.MM.JJJJ)', filter.to),
  };
}

function pageLinks(count: number, filter: AuditFilter): AuditPage['pages'] {
  const last = Math.ceil(count / ROWS_PER_PAGE);
  const link = (page: number, text: string) => {
    const { chain, person, kind, from, to } = filter;
    const given = {
      wo: chain,
      wer: person,
      art: kind ?? '',
      von: from.typed,
      bis: to.typed,
      seite: String(page),
    };
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
    return { text, href: `${paths.auditTrail()}?${query}` };
  };
  return [
    ...(filter.page > 1 && last > 0 ? [link(Math.min(filter.page - 1, last), 'Neuere Einträge')] : []),
    ...(filter.page < last ? [link(filter.page + 1, 'Ältere Einträge')] : []),
  ];
}
