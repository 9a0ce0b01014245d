/** Stores in memory with the people of aReview.ts and one draft of Jana's, for use cases. */
import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { createMemoryAuditLog } from '../../src/adapters/store/memoryAuditLog.ts';
import { createMemoryCatalogueArchive } from '../../src/adapters/store/memoryCatalogueArchive.ts';
import { createMemoryEvidenceStore } from '../../src/adapters/store/memoryEvidenceStore.ts';
import type { Actor } from '../../src/application/assessmentAccess.ts';
import type { Ids } from '../../src/application/ports.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Result } from '../../src/domain/outcome.ts';
import { aDraft, dora, ingo, jana, lena, max, paul, petra, reviewCatalogue } from './aReview.ts';
import { recordingLog } from './recordingLog.ts';
import { accountBook, anAccount } from './testApp.ts';
import { createTestClock } from './testClock.ts';

export const ALL_PEOPLE: readonly Actor[] = [jana, max, dora, ingo, petra, lena, paul];

/** Ids that a test can read. */
function countingIds(): Ids {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `id${last}`;
    },
  };
}

export function aTown(draft: Assessment = aDraft()) {
  const accounts = ALL_PEOPLE.map((one) => ({ ...anAccount(one.id, one.role), id: one.id, name: one.name }));
  const assessments = createMemoryAssessmentStore([draft]);
  const { log, events } = recordingLog();
  const deps = {
    assessments,
    accounts: createMemoryAccountStore({ ...accountBook(), accounts }),
    catalogues: createMemoryCatalogueArchive(),
    evidence: createMemoryEvidenceStore(),
    audit: createMemoryAuditLog(),
    clock: createTestClock('2026-11-23T10:00:00.000Z'),
    ids: countingIds(),
    sha256,
    log,
    catalogue: reviewCatalogue,
  };
  const stored = async (): Promise<Assessment> => {
    const loaded = await deps.assessments.load(draft.id);
    if (!loaded.ok || loaded.value === null) throw new Error('assessment is gone');
    return loaded.value;
  };
  return { deps, events, id: draft.id, stored };
}

/** The codes of a refusal; empty when it went well. */
export function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
