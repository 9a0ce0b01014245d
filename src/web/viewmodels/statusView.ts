/** Where a Vorhaben stands between people, in one mark and one sentence. */
import type { Assessment } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { type AssessmentStatus, shownStatus } from '../../domain/workflow/status.ts';
import { germanDate, germanDay } from './germanDate.ts';
import type { StateView } from './sectionState.ts';

const STATES: Readonly<Record<AssessmentStatus, StateView>> = {
  draft: { text: 'In Bearbeitung', kind: 'info' },
  submitted: { text: 'Eingereicht', kind: 'info' },
  inReview: { text: 'Wird geprüft', kind: 'info' },
  returned: { text: 'Zurückgegeben', kind: 'warning' },
  approved: { text: 'Entschieden: frei', kind: 'success' },
  approvedWithConditions: { text: 'Entschieden: frei mit Auflagen', kind: 'warning' },
  rejected: { text: 'Entschieden: nicht frei', kind: 'danger' },
  inUse: { text: 'In Betrieb', kind: 'success' },
  reviewDue: { text: 'Wiedervorlage', kind: 'warning' },
  retired: { text: 'Außer Betrieb', kind: 'neutral' },
};

export interface StatusView extends StateView {
  /** "seit 30.11.2026"; empty before the first step of the workflow. */
  readonly since: string;
}

/** "Wird geprüft, seit 30.11.2026" */
export function statusText(assessment: Assessment, today: IsoDate): string {
  const { text, since } = statusView(assessment, today);
  return since === '' ? text : `${text}, ${since}`;
}

export function statusView(assessment: Assessment, today: IsoDate): StatusView {
  const status = shownStatus(assessment, today);
  return { ...STATES[status], since: sinceText(assessment, status) };
}

/** A status of the trail in words; one that this version does not know as it is stored. */
export function statusWord(status: string): string {
  return Object.entries(STATES).find(([id]) => id === status)?.[1].text ?? status;
}

/** The trail says when; a Wiedervorlage that came due by its date is in no trail yet. */
function sinceText({ trail, status, nextReview }: Assessment, shown: AssessmentStatus): string {
  if (shown !== status && nextReview !== null) return `seit ${germanDate(nextReview)}`;
  const last = trail.findLast(({ field }) => field === 'vorhaben:status');
  return last === undefined ? '' : `seit ${germanDay(last.at)}`;
}
