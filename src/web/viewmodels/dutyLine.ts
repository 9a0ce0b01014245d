/** A date in one line: "V-2026-001 Chatbot: Wiedervorlage, heute fällig". */
import type { Duty } from '../../application/work/duties.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';
import { targetTitle } from './delegationView.ts';
import { dueText } from './dueText.ts';

export function dutyLine(duty: Duty, catalogue: Catalogue, today: IsoDate): string {
  const { number, title } = duty.assessment;
  const when = duty.due === null ? '' : `, ${dueText(duty.due, today)}`;
  return `${number} ${title}: ${dutySubject(duty, catalogue)}${when}`;
}

export function dutySubject(duty: Duty, catalogue: Catalogue): string {
  switch (duty.kind) {
    case 'massnahme':
      return duty.title;
    case 'weitergabe':
      return targetTitle(catalogue, duty.delegation.target);
    case 'wiedervorlage':
      return 'Wiedervorlage';
  }
}

export function dutyHref(duty: Duty): string {
  const { id } = duty.assessment;
  switch (duty.kind) {
    case 'massnahme':
      return paths.measure(id, duty.key);
    case 'weitergabe':
      return paths.invitation(id);
    case 'wiedervorlage':
      return paths.operation(id);
  }
}
