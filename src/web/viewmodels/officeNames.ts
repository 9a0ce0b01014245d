/** The offices of the workflow in sentences. */
import type { VotingRole } from '../../domain/workflow/submission.ts';

export const OFFICE: Readonly<Record<VotingRole, string>> = {
  dsb: 'Datenschutz (DSB)',
  isb: 'Informationssicherheit (ISB)',
  personalrat: 'Personalrat',
};

/** Behind "Votum". */
export const OF_OFFICE: Readonly<Record<VotingRole, string>> = {
  dsb: 'des Datenschutzes (DSB)',
  isb: 'der Informationssicherheit (ISB)',
  personalrat: 'des Personalrats',
};
