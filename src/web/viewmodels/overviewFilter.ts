/** Which Vorhaben the overview of an office lists. */
import type { Dossier } from '../../application/dossier.ts';
import { type AssessmentStatus, shownStatus } from '../../domain/workflow/status.ts';
import type { OverviewFilter } from '../forms/overviewQuery.ts';
import { type ChoiceField, choiceField, type TextField, textField, UNTOUCHED } from './formFields.ts';
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

const RELEASES: Readonly<Record<string, string>> = {
  blocked: 'Gesperrt',
  conditions: 'Frei mit Auflagen',
  clear: 'Frei',
  none: 'Noch nicht entschieden',
};

/** `standing`: as the overview shows it. */
export function isListed(
  { assessment, asOf }: Pick<Dossier, 'assessment' | 'asOf'>,
  standing: StandingView,
  { stand, release, text }: OverviewFilter,
): boolean {
  const states = STANDS[stand]?.states;
  if (states !== undefined && !states.includes(shownStatus(assessment, asOf))) return false;
  if (release !== '' && (standing.classes?.release.kind ?? 'none') !== release) return false;
  const { number, title, department, ownerName } = assessment;
  return `${number} ${title} ${department} ${ownerName}`.toLowerCase().includes(text.toLowerCase());
}

export interface OverviewFilterFields {
  readonly choices: readonly ChoiceField[];
  readonly text: TextField;
}

export function overviewFilterFields({ stand, release, text }: OverviewFilter): OverviewFilterFields {
  const stands = Object.entries(STANDS).map(([id, one]) => ({ id, text: one.text }));
  const releases = Object.entries(RELEASES).map(([id, word]) => ({ id, text: word }));
  return {
    choices: [
      choiceField(UNTOUCHED, { id: 'stand', label: 'Stand', value: stand, options: stands }),
      choiceField(UNTOUCHED, { id: 'freigabe', label: 'Freigabe', value: release, options: releases }),
    ],
    text: textField(UNTOUCHED, { id: 'suche', label: 'Name, Nummer oder Fachamt', value: text }),
  };
}
