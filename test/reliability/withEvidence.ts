import type { Assessment } from '../../src/domain/assessment.ts';
import { withAnswer } from '../support/anAssessment.ts';

const AUTHOR = { by: 'jana', byName: 'Jana Groß', at: '2026-11-23T09:00:00.000Z' };

/** The next revision, in which a measure refers to the stored file of that hash. */
export function withEvidence(assessment: Assessment, sha256: string): Assessment {
  const next = withAnswer(assessment, 'basis.zweck', String(assessment.rev + 1));
  const file = { name: 'vertrag.pdf', type: 'application/pdf', size: 8, sha256 };
  const evidence = [{ ...AUTHOR, id: `nachweis${next.rev}`, kind: 'datei' as const, text: 'Vertrag', file }];
  const work = { owner: null, ownerName: '', due: null, status: 'umgesetzt' as const, evidence };
  return { ...next, measureWork: { ...assessment.measureWork, [`massnahme${next.rev}`]: work } };
}
