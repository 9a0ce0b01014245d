import { type Catalogue, withSwitches } from '../domain/catalogue.ts';
import type { AccountStore } from './ports.ts';

/** The catalogue with the contested readings as this municipality decided them. */
export async function municipalCatalogue(deps: {
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly catalogue: Catalogue;
}): Promise<Catalogue> {
  const { settings } = await deps.accounts.read();
  return withSwitches(deps.catalogue, settings.switches);
}
