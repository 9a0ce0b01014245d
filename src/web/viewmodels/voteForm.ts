/** The form in which an office signs its Votum, or why there is none. */
import type { Person } from '../../application/authorize.ts';
import type { SubmittedDossier } from '../../application/review/openSubmitted.ts';
import { hasWorkedOn } from '../../domain/workflow/fourEyes.ts';
import { type AssessmentStatus, statusAfter } from '../../domain/workflow/status.ts';
import { type Submission, standingVotes, type VotingRole } from '../../domain/workflow/submission.ts';
import { type ConditionRows, conditionRows } from './conditionFields.ts';
import { type ChoiceField, choiceField, type FormState, type TextField, textField } from './formFields.ts';
import { germanDateTime } from './germanDate.ts';
import { type Confirmation, confirmation, type Signature, signatureOf } from './signature.ts';
import { VOTES } from './voteView.ts';

export interface VoteForm {
  readonly vote: ChoiceField;
  readonly conditions: ConditionRows;
  readonly reason: TextField;
  readonly signature: Signature;
  readonly confirmation: Confirmation;
  /** The full hash of what is signed. */
  readonly contentHash: string;
  /** The own Votum that a new one replaces; empty when there is none. */
  readonly earlier: string;
}

const AREA: Readonly<Record<VotingRole, string>> = {
  dsb: 'des Datenschutzes',
  isb: 'der Informationssicherheit',
  personalrat: 'des Personalrats',
};

export function voteForm(
  { submission, dossier }: SubmittedDossier,
  role: VotingRole,
  form: FormState,
): VoteForm {
  const offices = dossier.catalogue.offices.map(({ title }) => title);
  return {
    vote: voteChoice(submission, role, form),
    conditions: conditionRows(form, offices),
    reason: textField(form, {
      id: 'begruendung',
      label: 'Begründung',
      hint: 'Steht wörtlich im Ausdruck. Bei „Keine Einwände“ können Sie sie weglassen.',
    }),
    signature: signatureOf(submission),
    confirmation: confirmation(
      form,
      `Ich habe Revision ${submission.rev} geprüft und unterzeichne die Stellungnahme mit meinem Konto.`,
    ),
    contentHash: submission.contentHash,
    earlier: earlierText(submission, role),
  };
}

function voteChoice({ rev }: Submission, role: VotingRole, form: FormState): ChoiceField {
  const option = (id: keyof typeof VOTES, hint: string) => ({ id, text: VOTES[id].text, hint });
  const all = [
    option('keine-einwaende', `Der Start ist aus Sicht ${AREA[role]} möglich.`),
    option('mit-auflagen', 'Jede Auflage braucht eine zuständige Stelle, ein Datum und einen Nachweis.'),
    option('zurueck', `Angaben fehlen oder widersprechen sich. Revision ${rev} bleibt als Stand erhalten.`),
    option('einwaende', 'Nennen Sie die Vorschrift in der Begründung.'),
  ];
  return choiceField(form, {
    id: 'votum',
    label: `Ihr Votum zu Revision ${rev}`,
    hint: 'Sie beraten, die Leitung entscheidet über den Start. Weicht sie ab, hält Prüfpfad beides fest.',
    // The Personalrat states an opinion; the questionnaire is sent back by DSB and ISB.
    options: role === 'personalrat' ? all.filter(({ id }) => id !== 'zurueck') : all,
  });
}

function earlierText(submission: Submission, role: VotingRole): string {
  const own = standingVotes(submission).find((vote) => vote.role === role);
  if (own === undefined) return '';
  return `Es gibt schon ein Votum Ihrer Stelle: „${VOTES[own.vote].text}“ von ${own.byName}, ${germanDateTime(own.at)}. Ein neues Votum ersetzt es; das alte bleibt im Verlauf.`;
}

export function votingRole(role: Person['role']): VotingRole | null {
  return role === 'dsb' || role === 'isb' || role === 'personalrat' ? role : null;
}

/** Why the person cannot sign now; empty when they can. */
export function voteObstacle({ file, submission, dossier }: SubmittedDossier, user: Person): string {
  const role = votingRole(user.role);
  if (role === null) return WITHOUT_VOTE[user.role] ?? READER;
  if (statusAfter(file.status, 'vote') === null) return closedText(file.status, submission);
  const own = new Set(
    dossier.catalogue.questions.filter(({ answeredBy }) => answeredBy === role).map(({ id }) => id),
  );
  return hasWorkedOn(user.id, file, submission, own) ? OWN_WORK : '';
}

const READER = 'Sie lesen hier mit. Stellungnahmen geben DSB, ISB und Personalrat ab.';
const WITHOUT_VOTE: Readonly<Record<string, string>> = {
  owner:
    'Was Sie selbst eingereicht haben, unterzeichnen andere (Vier-Augen-Prinzip). Stellungnahmen geben DSB, ISB und Personalrat ab.',
  lead: 'Stellungnahmen geben DSB, ISB und Personalrat ab. Sie entscheiden danach.',
};
const OWN_WORK =
  'Sie haben an dieser Revision selbst gearbeitet. Das Votum Ihrer Stelle muss jemand anderes unterzeichnen (Vier-Augen-Prinzip).';

function closedText(status: AssessmentStatus, { rev }: Submission): string {
  if (status === 'draft')
    return `Das Fachamt hat die Antworten seit Revision ${rev} geändert. Ein Votum ist wieder möglich, sobald es neu einreicht.`;
  if (status === 'returned')
    return `Revision ${rev} ist an das Fachamt zurückgegeben. Ein Votum ist wieder möglich, sobald es neu einreicht.`;
  return `Über Revision ${rev} ist entschieden. Neue Stellungnahmen gibt es erst zu einer neuen Revision.`;
}
