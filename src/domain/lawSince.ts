/** What a newer law says of a Vorhaben that was submitted under an older one. The submission itself stays frozen. */
import type { Catalogue, DecisionId, LevelId } from './catalogue.ts';
import type { AssessmentResult } from './result.ts';
import type { Submission } from './workflow/submission.ts';

export interface LawSince {
  /** Versions of the catalogue. */
  readonly from: string;
  readonly to: string;
  /** Decisions that come out differently today, in catalogue order. */
  readonly moved: readonly {
    readonly decision: DecisionId;
    readonly before: LevelId;
    readonly after: LevelId;
  }[];
}

/** Null while the law is the one that the submission was frozen with. */
export function lawSince(
  submission: Pick<Submission, 'catalogue' | 'result'>,
  catalogue: Catalogue,
  today: AssessmentResult,
): LawSince | null {
  if (submission.catalogue.sha256 === catalogue.sha256) return null;
  const moved = catalogue.decisions.flatMap(({ id }) => {
    const before = submission.result.decisions[id]?.class;
    const after = today.decisions[id]?.class;
    return before === undefined || after === undefined || before === after
      ? []
      : [{ decision: id, before, after }];
  });
  return { from: submission.catalogue.version, to: catalogue.version, moved };
}
