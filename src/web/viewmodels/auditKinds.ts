/** What kind of thing an entry of the record is, so that somebody can look for one kind. */
import type { AuditChain } from '../../application/openAuditTrail.ts';
import type { TrailEntry } from '../../domain/assessment.ts';

export const AUDIT_KINDS = {
  anmeldung: 'Anmeldungen',
  ablehnung: 'Ablehnungen',
  druck: 'Drucke und Abrufe',
  konten: 'Konten, Rollen, Einstellungen',
  antworten: 'Antworten und Angaben',
  pruefung: 'Einreichung, Votum, Entscheidung',
  massnahmen: 'Maßnahmen und Nachweise',
  gespraech: 'Weitergaben und Kommentare',
} as const;
export type AuditKind = keyof typeof AUDIT_KINDS;

const REFUSALS: readonly string[] = ['anmeldung.abgewiesen', 'zugriff.abgewiesen'];
const SIGNED: readonly string[] = ['eingereicht', 'votum', 'entschieden'];

export function auditKind({ kind }: Pick<AuditChain, 'kind'>, { action, field }: TrailEntry): AuditKind {
  if (kind === 'verwaltung') return 'konten';
  if (REFUSALS.includes(action)) return 'ablehnung';
  if (kind === 'ereignisse') return /^(an|ab)meldung/.test(action) ? 'anmeldung' : 'druck';
  if (SIGNED.includes(action) || field === 'vorhaben:status' || field === 'vorhaben:nextReview')
    return 'pruefung';
  if (action.startsWith('massnahme') || action === 'nachweis') return 'massnahmen';
  return /^(weitergabe|kommentar):/.test(field) ? 'gespraech' : 'antworten';
}
