import type { Catalogue } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';

/** Where ids begin with no regime. */
export const OTHERS = { id: 'weitere', title: 'Weitere' };

/** The regime that the id begins with: "dsgvo.dsfa" belongs to "dsgvo". */
export function regimeOf(catalogue: Catalogue, id: string): Catalogue['regimes'][number] {
  return catalogueIndex(catalogue).regimes.get(id.split('.')[0] ?? '') ?? OTHERS;
}
