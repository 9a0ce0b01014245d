import { type Catalogue, withSwitches } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Submission } from '../../domain/workflow/submission.ts';
import type { CatalogueArchive } from '../ports.ts';

/** The law of the submission as it stood then, with the readings that the municipality had chosen. */
export async function frozenCatalogue(
  { catalogues }: { readonly catalogues: CatalogueArchive },
  { catalogue, switches }: Pick<Submission, 'catalogue' | 'switches'>,
): Promise<Result<Catalogue>> {
  const loaded = await catalogues.load(catalogue.sha256);
  if (loaded.ok) return { ok: true, value: withSwitches(loaded.value, switches) };
  const { code, file, detail } = loaded.problems;
  return { ok: false, problems: [{ code: 'beschaedigt', field: code, detail: `${file}: ${detail}` }] };
}
