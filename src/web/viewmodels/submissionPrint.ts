/** A submission as the A4 document: with the Voten, the decision and the hashes that they are bound to. */
import type { SubmittedDossier } from '../../application/review/openSubmitted.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { headOf } from '../../domain/trail.ts';
import { paths } from '../paths.ts';
import { assessmentHead } from './assessmentHead.ts';
import { chainEnds } from './chainEnds.ts';
import { germanDate, germanDateTime, germanDay } from './germanDate.ts';
import { historyRows } from './historyRows.ts';
import { documentParts, type Printed, type PrintMargins, type PrintPage } from './printPage.ts';
import { statusText } from './statusView.ts';
import { opinionView } from './voteView.ts';
import { shortHash } from './wording.ts';

export function submissionPrint(
  submitted: SubmittedDossier,
  { at, record }: Printed,
  today: IsoDate,
): PrintPage {
  const { file, submission, dossier } = submitted;
  const { rev, catalogue } = submission;
  const key = (label: string, value: string, isHash = false) => ({ label, value, isHash });
  return {
    nav: null,
    head: assessmentHead(file, 'pruefung', today),
    title: `Druckfassung: ${file.title}, Revision ${rev} wie eingereicht`,
    keys: [
      key('Kommune', dossier.settings.municipality),
      key('Vorhaben', `${file.number}, ${file.department}`),
      key('Projektverantwortung', file.ownerName),
      key('Revision', `${rev}, eingereicht am ${germanDateTime(submission.at)} von ${submission.byName}`),
      key('Bewertet', `zum ${germanDate(submission.asOf)} nach Regelwerk ${catalogue.version}`),
      key('Status', statusText(file, today)),
      key('Gedruckt', germanDateTime(at)),
      key('Prüfsumme Fassung', submission.contentHash, true),
      key('Prüfsumme Regelwerk', catalogue.sha256, true),
      ...chainEnds(file, record),
    ],
    ...documentParts(dossier, new Map()),
    opinion: opinionView(submission, dossier.awaited),
    newerLaw: null,
    history: historyRows({ ...dossier, assessment: file }),
    stylesheets: [paths.submissionPrintStyles(file.id, rev)],
  };
}

export function submissionMargins({ file, submission, dossier }: SubmittedDossier): PrintMargins {
  const { rev, decision, at, contentHash, catalogue } = submission;
  const signed = decision === null ? `eingereicht ${germanDay(at)}` : `entschieden ${germanDay(decision.at)}`;
  return {
    topLeft: `${file.number} · Revision ${rev}, wie eingereicht`,
    topRight: [dossier.settings.municipality, signed].filter(Boolean).join(' · '),
    bottomLeft: `Fassung ${shortHash(contentHash)} · Regelwerk ${catalogue.version} ${shortHash(catalogue.sha256)} · Verlauf ${shortHash(headOf(file.trail))}`,
  };
}
