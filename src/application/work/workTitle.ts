import type { Catalogue } from '../../domain/catalogue.ts';
import { conditionOf, type WorkKey } from '../../domain/measureWork.ts';
import type { Submission } from '../../domain/workflow/submission.ts';

/** What people call a measure or Auflage; the key where this catalogue does not know it any more. */
export function workTitle(
  file: { readonly submissions: readonly Submission[] },
  { measures }: Pick<Catalogue, 'measures'>,
  key: WorkKey,
): string {
  return conditionOf(file, key)?.text ?? measures.find(({ id }) => id === key)?.title ?? key;
}
