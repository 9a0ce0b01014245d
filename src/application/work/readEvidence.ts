import type { Evidence } from '../../domain/measureWork.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { can, canWorkOn } from '../authorize.ts';
import { type NoteDeps, noteEvent } from '../noteEvent.ts';
import type { AssessmentStore, EvidenceStore } from '../ports.ts';

interface Deps extends NoteDeps {
  readonly assessments: AssessmentStore;
  readonly evidence: EvidenceStore;
}

export interface EvidenceContent {
  readonly evidence: Evidence;
  readonly bytes: Uint8Array;
}

/** The file of a piece of evidence, checked against its hash; that it left the application is noted. */
export const readEvidence =
  (deps: Deps) =>
  async (
    user: Actor,
    { id, evidenceId }: { readonly id: string; readonly evidenceId: string },
  ): Promise<Result<EvidenceContent>> => {
    const found = await findFor(deps, user, id, 'assessment.glance');
    if (!found.ok) return found;
    const assessment = found.value;
    const works = Object.entries(assessment.measureWork);
    const place = works.find(([, work]) => work.evidence.some((one) => one.id === evidenceId));
    const evidence = place?.[1].evidence.find((one) => one.id === evidenceId);
    if (place === undefined || !evidence?.file) return NOT_FOUND;
    const [key] = place;
    if (!can(user, 'assessment.read', assessment) && !canWorkOn(user, assessment, key)) return NOT_FOUND;
    const { sha256 } = evidence.file;
    const read = await deps.evidence.read(sha256);
    if (!read.ok) return damaged(read.problems.code, `${read.problems.file}: ${read.problems.detail}`);
    if (read.value === null) return damaged('unlesbar', `nachweise/${sha256}: Die Datei fehlt.`);
    const event = { action: 'nachweis.abgerufen', field: `vorhaben:${id}`, rev: assessment.rev };
    await noteEvent(deps)(user, { ...event, detail: { nachweis: evidenceId } });
    return { ok: true, value: { evidence, bytes: read.value } };
  };

function damaged(field: string, detail: string): Result<never> {
  return { ok: false, problems: [{ code: 'beschaedigt', field, detail }] };
}

const NOT_FOUND = refused('nicht-gefunden', 'Diesen Nachweis gibt es nicht.');
