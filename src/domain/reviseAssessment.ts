import type { Assessment } from './assessment.ts';
import type { Authorship } from './authorship.ts';
import type { Revision } from './revision.ts';
import { appendEntry } from './trail.ts';

/** The file with the revision written into it: one number higher, one entry of the trail for each change. */
export function reviseAssessment(
  assessment: Assessment,
  { properties, changes }: Revision,
  author: Authorship,
  sha256: (text: string) => string,
): Assessment {
  if (changes.length === 0) return assessment;
  const rev = assessment.rev + 1;
  const trail = changes.reduce(
    (links, change) => appendEntry(links, { ...author, rev, ...change }, sha256),
    assessment.trail,
  );
  return { ...assessment, ...properties, rev, changedAt: author.at, trail };
}
