/** What makes a file of each folder sound. */
import type { Assessment, TrailEntry } from '../../domain/assessment.ts';
import { parseAssessment } from './assessmentDocument.ts';
import { type AuditSegment, parseAuditSegment, requireContinued } from './auditDocument.ts';
import { auditNumberOf } from './auditFiles.ts';
import { openEnvelope, type StoredDocument } from './envelope.ts';
import { CATALOGUE_FOLDER, catalogueHashOf, checkCatalogue } from './fileCatalogueArchive.ts';
import { checkEvidence, EVIDENCE_FOLDER, isEvidenceName } from './fileEvidenceStore.ts';
import { assessmentIdOf, checkIdentity } from './lowdbAssessmentStore.ts';

/** The trail of the file, null when it has none; throws DamagedFile. */
export type FileCheck = (bytes: Buffer) => readonly TrailEntry[] | null;

/** The check for a name in the folder; null: the program gives no such name. */
export type FolderCheck = (name: string) => FileCheck | null;

export function ofDocument(check: (stored: StoredDocument) => readonly TrailEntry[] | null): FileCheck {
  return (bytes) => check(openEnvelope(bytes.toString('utf8')));
}

/** Collects which other files the Vorhaben rest on. */
export function assessmentCheck(needed: Set<string>): FolderCheck {
  return (name) => {
    const id = assessmentIdOf(name);
    if (id === null) return null;
    return ofDocument((stored) => {
      const assessment = checkIdentity(parseAssessment(stored), id);
      for (const file of filesOf(assessment)) needed.add(file);
      return assessment.trail;
    });
  };
}

function filesOf({ submissions, measureWork }: Assessment): readonly string[] {
  const catalogues = submissions.map(({ catalogue }) => `${CATALOGUE_FOLDER}/${catalogue.sha256}.json`);
  const evidence = Object.values(measureWork).flatMap((work) => work.evidence);
  const files = evidence.flatMap(({ file }) => (file ? [`${EVIDENCE_FOLDER}/${file.sha256}`] : []));
  return [...catalogues, ...files];
}

export const catalogueCheck: FolderCheck = (name) => {
  const hash = catalogueHashOf(name);
  return hash === null ? null : ofDocument((stored) => checkCatalogue(stored, hash) && null);
};

export const evidenceCheck: FolderCheck = (name) =>
  isEvidenceName(name) ? (bytes) => checkEvidence(bytes, name) && null : null;

/** Each file of the record must go on where the one before it ends: ask for the names in order. */
export function auditCheck(): FolderCheck {
  let before: AuditSegment | null = null;
  return (name) => {
    if (auditNumberOf(name) === null) return null;
    return ofDocument((stored) => {
      const previous = before;
      before = null;
      const segment = parseAuditSegment(stored);
      requireContinued(previous, segment);
      before = segment;
      return segment.trail;
    });
  };
}
