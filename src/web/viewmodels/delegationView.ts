/** What was handed over, to whom, until when, in words. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Delegation, DelegationTarget } from '../../domain/delegation.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { germanDate, germanDay } from './germanDate.ts';

export interface DelegationView {
  readonly id: string;
  readonly what: string;
  readonly to: string;
  readonly by: string;
  /** "bis 30.06.2027", "ohne Datum" */
  readonly due: string;
  readonly message: string;
  /** "erledigt am 01.12.2026"; empty while open. */
  readonly done: string;
}

export function delegationView(catalogue: Catalogue, delegation: Delegation): DelegationView {
  const { id, target, toName, byName, due, message, doneAt } = delegation;
  return {
    id,
    what: targetTitle(catalogue, target),
    to: toName,
    by: byName,
    due: due === null ? 'ohne Datum' : `bis ${germanDate(due)}`,
    message,
    done: doneAt === null ? '' : `erledigt am ${germanDay(doneAt)}`,
  };
}

/** "Liegt bei Kim Beispiel, bis 30.06.2027." */
export function liesWith({ toName, due }: Delegation): string {
  return `Liegt bei ${toName}, ${due === null ? 'ohne Datum' : `bis ${germanDate(due)}`}.`;
}

/** "Abschnitt 3 Technik", "Frage 2.4 Anzahl Betroffener"; the id where this catalogue does not know it. */
export function targetTitle(catalogue: Catalogue, { kind, id }: DelegationTarget): string {
  const numbers = questionNumbers(catalogue);
  if (kind === 'section') {
    const section = catalogue.sections.find((one) => one.id === id);
    return section === undefined ? id : `Abschnitt ${numbers.section(id)} ${section.title}`;
  }
  const question = catalogue.questions.find((one) => one.id === id);
  return question === undefined ? id : `Frage ${numbers.question(id)} ${question.short}`;
}
