import { canonicalJson } from '../domain/canonicalJson.ts';
import { type Catalogue, withSwitches } from '../domain/catalogue.ts';
import type { AccountStore, Settings } from './ports.ts';

interface Known {
  readonly key: string;
  readonly catalogue: Catalogue;
}

/** Evaluating compiles a catalogue once: the same settings must give the same object. */
const known = new WeakMap<Catalogue, Known>();

/** The catalogue with the contested readings as this municipality decided them. */
export function withSettings(base: Catalogue, { switches }: Pick<Settings, 'switches'>): Catalogue {
  const key = canonicalJson(switches);
  const last = known.get(base);
  if (last?.key === key) return last.catalogue;
  const catalogue = withSwitches(base, switches);
  known.set(base, { key, catalogue });
  return catalogue;
}

export async function municipalCatalogue(deps: {
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly catalogue: Catalogue;
}): Promise<Catalogue> {
  const { settings } = await deps.accounts.read();
  return withSettings(deps.catalogue, settings);
}
