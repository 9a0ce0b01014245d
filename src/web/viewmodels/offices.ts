import type { Catalogue } from '../../domain/catalogue.ts';

/** The office that fills in the questionnaire; the others are asked. */
export const OWN_OFFICE = 'fachamt';

export function officeTitle({ offices }: Catalogue, id: string): string {
  return offices.find((office) => office.id === id)?.title ?? id;
}
