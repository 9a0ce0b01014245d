import type { AssessmentStore } from '../../application/ports.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { parseAssessment } from './assessmentDocument.ts';
import { requireContinuedTrail } from './documentSchema.ts';
import { currentDocument } from './envelope.ts';

/** Assessments that live as long as the process: for tests of everything above the store. */
export function createMemoryAssessmentStore(initial: readonly Assessment[] = []): AssessmentStore {
  const assessments = new Map(initial.map((assessment) => [assessment.id, assessment]));
  return {
    create: async (assessment) => {
      if (assessments.has(assessment.id)) throw new Error(`assessment ${assessment.id} exists`);
      assessments.set(assessment.id, parseAssessment(currentDocument(assessment)));
    },
    load: async (id) => ({ ok: true, value: assessments.get(id) ?? null }),
    save: async (assessment, expectedRev) => {
      const stored = assessments.get(assessment.id);
      if (stored?.rev !== expectedRev) return false;
      requireContinuedTrail(stored, assessment);
      assessments.set(assessment.id, parseAssessment(currentDocument(assessment)));
      return true;
    },
    list: async () => ({ assessments: [...assessments.values()], damaged: [] }),
    isWritable: () => true,
  };
}
