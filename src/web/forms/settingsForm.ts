import type { Settings } from '../../application/ports.ts';
import type { Catalogue, Switch } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { choice, optionalLine, requiredLine, together } from './texts.ts';

/** Short form and name of the Länder whose own law the catalogue holds. */
export const LAENDER: Readonly<Record<string, string>> = { LSA: 'Sachsen-Anhalt' };

export function switchField({ id }: Pick<Switch, 'id'>): string {
  return `schalter.${id}`;
}

export function parseSettings(fields: Fields, catalogue: Catalogue): Result<Settings> {
  return together({
    municipality: requiredLine(fields, 'kommune', 'Geben Sie den Namen der Kommune an.'),
    land: choice(fields, 'land', Object.keys(LAENDER), 'Wählen Sie das Land.'),
    aiAuthority: optionalLine(fields, 'ki-aufsicht'),
    dataProtectionAuthority: optionalLine(fields, 'datenschutz-aufsicht'),
    switches: parseSwitches(fields, catalogue.switches),
  });
}

/** Only what differs from the catalogue is stored: a default that a new catalogue corrects then reaches everybody. */
function parseSwitches(fields: Fields, switches: readonly Switch[]): Result<Settings['switches']> {
  const chosen = together<Record<string, string>>(
    Object.fromEntries(switches.map((one) => [one.id, switchChoice(fields, one)])),
  );
  if (!chosen.ok) return chosen;
  const defaults = new Map(switches.map(({ id, value }) => [id, value]));
  const differing = Object.entries(chosen.value).filter(([id, value]) => value !== defaults.get(id));
  return { ok: true, value: Object.fromEntries(differing) };
}

function switchChoice(fields: Fields, one: Switch): Result<string> {
  const options = one.options.map(({ id }) => id);
  return choice(fields, switchField(one), options, `Wählen Sie eine Lesart: ${one.title}.`);
}
