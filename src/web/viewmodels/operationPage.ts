/** After the decision: in use, looked at again, out of use. */
import { can, type Person } from '../../application/authorize.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { conditionsInForce } from '../../domain/measureWork.ts';
import {
  type AssessmentStatus,
  shownStatus,
  statusAfter,
  type WorkflowEvent,
} from '../../domain/workflow/status.ts';
import type { Operation } from '../forms/operationForm.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { formErrors } from './errorSummary.ts';
import { type FormState, type TextField, textField, UNTOUCHED } from './formFields.ts';
import { germanDate } from './germanDate.ts';
import { type Confirmation, confirmation } from './signature.ts';
import { type StatusView, statusView } from './statusView.ts';
import { type ConditionView, conditionView } from './voteView.ts';

export interface OperationPage extends PageModel {
  readonly status: StatusView;
  readonly say: string;
  readonly conditions: readonly ConditionView[];
  readonly nextReview: string;
  readonly action: string;
  readonly start: { readonly date: TextField } | null;
  readonly review: { readonly date: TextField } | null;
  readonly revise: boolean;
  readonly retire: { readonly reason: TextField; readonly confirmation: Confirmation } | null;
}

export interface OperationInput {
  readonly assessment: Assessment;
  readonly user: Person;
  readonly today: IsoDate;
  /** Which of the forms was sent. */
  readonly sent: Operation | null;
  readonly form: FormState;
}

export function operationPage({ assessment, user, today, sent, form }: OperationInput): OperationPage {
  const status = shownStatus(assessment, today);
  const isPossible = (event: WorkflowEvent) => statusAfter(status, event) !== null;
  const operates = can(user, 'assessment.operate', assessment);
  const schedules = can(user, 'assessment.scheduleReview', assessment);
  const stateOf = (operation: Operation) => (sent === operation ? form : UNTOUCHED);
  return {
    nav: null,
    head: assessmentHead(assessment, 'pruefung', today),
    title: `Betrieb: ${assessment.title}`,
    errors: formErrors(form.problems),
    status: statusView(assessment, today),
    say: operates || schedules ? SAY[status] : `${SAY[status]} ${READER}`,
    conditions: conditionsInForce(assessment).map(conditionView),
    nextReview: assessment.nextReview === null ? '' : germanDate(assessment.nextReview),
    action: paths.operation(assessment.id),
    start:
      operates && isPossible('startUse')
        ? { date: reviewField(stateOf('in-betrieb'), true, assessment.nextReview) }
        : null,
    review:
      schedules && isPossible('callForReview')
        ? { date: reviewField(stateOf('wiedervorlage'), false, assessment.nextReview) }
        : null,
    revise: operates && isPossible('startRevision'),
    retire: operates && isPossible('retire') ? retireForm(stateOf('ausser-betrieb')) : null,
  };
}

function reviewField(form: FormState, isOptional: boolean, date: IsoDate | null): TextField {
  return textField(form, {
    id: 'wiedervorlage',
    label: 'Wiedervorlage am',
    hint: 'Tag, Monat und Jahr, zum Beispiel 01.03.2028. Prüfpfad erinnert an diesem Tag.',
    isOptional,
    value: date === null ? '' : germanDate(date),
  });
}

function retireForm(form: FormState) {
  return {
    reason: textField(form, {
      id: 'begruendung',
      label: 'Warum geht das Werkzeug außer Betrieb?',
      hint: 'Das Vorhaben bleibt lesbar und ändert sich danach nicht mehr.',
    }),
    confirmation: confirmation(form, 'Das Werkzeug ist abgeschaltet.'),
  };
}

const READER = 'Das Fachamt führt das Werkzeug; Sie lesen mit.';
const NOT_YET = 'Das Werkzeug kann in Betrieb gehen, sobald die Leitung es freigegeben hat.';
const SAY: Readonly<Record<AssessmentStatus, string>> = {
  draft: NOT_YET,
  submitted: NOT_YET,
  inReview: NOT_YET,
  returned: NOT_YET,
  approved: 'Das Werkzeug ist freigegeben und noch nicht in Betrieb.',
  approvedWithConditions: 'Das Werkzeug ist mit Auflagen freigegeben und noch nicht in Betrieb.',
  rejected: 'Die Leitung hat das Werkzeug nicht freigegeben.',
  inUse: 'Das Werkzeug ist in Betrieb.',
  reviewDue: 'Die Wiedervorlage ist da. Prüfen Sie, ob die Antworten noch stimmen, und reichen Sie neu ein.',
  retired: 'Das Werkzeug ist außer Betrieb. Das Vorhaben bleibt lesbar.',
};
