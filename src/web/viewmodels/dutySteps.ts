/** What is named after the person and has a date, among the next steps: overdue before everything else. */
import type { Duty, HandOverDuty, MeasureDuty } from '../../application/work/duties.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';
import { targetTitle } from './delegationView.ts';
import { daysUntil, dueText, SOON } from './dueText.ts';
import type { NextStep } from './nextSteps.ts';
import { sentence } from './wording.ts';

/** More than a Sperre weighs; whoever is late was asked by somebody who waits. */
const OVERDUE = 1000;
const NEAR = 63;
const ASKED = 48;

/** Measures that are overdue or due within a week, and whatever the person was asked to answer. */
export function dutySteps(
  duties: readonly Duty[],
  catalogue: Catalogue,
  today: IsoDate,
): readonly NextStep[] {
  return duties.flatMap((duty) => {
    switch (duty.kind) {
      case 'massnahme':
        return isNear(duty, today) ? [measureStep(duty, today)] : [];
      case 'weitergabe':
        return [handOverStep(duty, catalogue, today)];
      default:
        // The workflow itself asks for the Wiedervorlage.
        return [];
    }
  });
}

/** Overdue first, the latest on top; then what is due within a week. */
export function weightOf(due: IsoDate | null, today: IsoDate, otherwise: number): number {
  if (due === null) return otherwise;
  const days = daysUntil(due, today);
  if (days < 0) return OVERDUE - days;
  return days <= SOON ? NEAR + SOON - days : otherwise;
}

function isNear({ due }: MeasureDuty, today: IsoDate): boolean {
  return due !== null && daysUntil(due, today) <= SOON;
}

function measureStep({ assessment, key, title, due }: MeasureDuty, today: IsoDate): NextStep {
  return {
    title: `Maßnahme: ${title}`,
    href: paths.measure(assessment.id, key),
    why: due === null ? '' : sentence(dueText(due, today)),
    meta: [assessment.number, assessment.title],
    weight: weightOf(due, today, 0),
  };
}

/** On the page of the invitation the person also says that it is done. */
function handOverStep(
  { assessment, delegation, due }: HandOverDuty,
  catalogue: Catalogue,
  today: IsoDate,
): NextStep {
  const when = due === null ? '' : ` ${sentence(dueText(due, today))}`;
  return {
    title: `${targetTitle(catalogue, delegation.target)} beantworten: ${assessment.title}`,
    href: paths.invitation(assessment.id),
    why: `${delegation.byName} bittet Sie darum.${when}`,
    meta: [assessment.number],
    weight: weightOf(due, today, ASKED),
  };
}
