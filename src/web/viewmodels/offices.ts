import type { Catalogue } from '../../domain/catalogue.ts';

export function officeTitle({ offices }: Catalogue, id: string): string {
  return offices.find((office) => office.id === id)?.title ?? id;
}
