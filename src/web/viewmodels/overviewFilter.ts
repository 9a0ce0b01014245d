/** Which Vorhaben the overview of an office lists. */
import type { Dossier } from '../../application/dossier.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type AssessmentStatus, shownStatus } from '../../domain/workflow/status.ts';
import type { OverviewFilter } from '../forms/overviewQuery.ts';
import { type ChoiceField, choiceField, type TextField, textField, UNTOUCHED } from './formFields.ts';
import { levelOptions, mayHaveLevel } from './levelFilter.ts';
import type { StandingView } from './standing.ts';

/** What people look for, and the states that it means. */
const STANDS: Readonly<
  Record<string, { readonly text: string; readonly states: readonly AssessmentStatus[] }>
> = {
  bearbeitung: { text: 'In Bearbeitung', states: ['draft', 'returned'] },
  pruefung: { text: 'In Prüfung', states: ['submitted', 'inReview'] },
  entschieden: { text: 'Entschieden', states: ['approved', 'approvedWithConditions', 'rejected'] },
  betrieb: { text: 'In Betrieb', states: ['inUse', 'reviewDue'] },
  wiedervorlage: { text: 'Wiedervorlage fällig', states: ['reviewDue'] },
  ende: { text: 'Außer Betrieb', states: ['retired'] },
};

const MINE = [{ id: 'ja', text: 'Wartet auf mich' }];

const RELEASES: Readonly<Record<string, string>> = {
  blocked: 'Gesperrt',
  conditions: 'Frei mit Auflagen',
  clear: 'Frei',
  none: 'Noch nicht entschieden',
};

/** `standing`: as the overview shows it; `asksSomething`: whether the Vorhaben waits for the person who looks. */
export function isListed(
  dossier: Pick<Dossier, 'assessment' | 'asOf' | 'catalogue' | 'result'>,
  standing: StandingView,
  { stand, release, level, waits, text }: OverviewFilter,
  asksSomething: () => boolean,
): boolean {
  const { assessment, asOf } = dossier;
  const states = STANDS[stand]?.states;
  if (states !== undefined && !states.includes(shownStatus(assessment, asOf))) return false;
  if (release !== '' && (standing.classes?.release.kind ?? 'none') !== release) return false;
  if (!mayHaveLevel(dossier, standing, level)) return false;
  if (waits && !asksSomething()) return false;
  const { number, title, department, ownerName } = assessment;
  return `${number} ${title} ${department} ${ownerName}`.toLowerCase().includes(text.toLowerCase());
}

export interface OverviewFilterFields {
  readonly choices: readonly ChoiceField[];
  readonly text: TextField;
}

/** `asks`: whether anything can wait for the person at all. */
export function overviewFilterFields(
  { stand, release, level, waits, text }: OverviewFilter,
  catalogue: Catalogue,
  asks: boolean,
): OverviewFilterFields {
  const stands = Object.entries(STANDS).map(([id, one]) => ({ id, text: one.text }));
  const releases = Object.entries(RELEASES).map(([id, word]) => ({ id, text: word }));
  const mine = { id: 'wartet', label: 'Liegt bei', value: waits ? 'ja' : '', options: MINE };
  const classes = { id: 'einstufung', label: 'Einstufung, auch mögliche', value: level };
  return {
    choices: [
      choiceField(UNTOUCHED, { id: 'stand', label: 'Stand', value: stand, options: stands }),
      choiceField(UNTOUCHED, { id: 'freigabe', label: 'Freigabe', value: release, options: releases }),
      choiceField(UNTOUCHED, { ...classes, options: levelOptions(catalogue) }),
      ...(asks ? [choiceField(UNTOUCHED, mine)] : []),
    ],
    text: textField(UNTOUCHED, { id: 'suche', label: 'Name, Nummer oder Fachamt', value: text }),
  };
}
