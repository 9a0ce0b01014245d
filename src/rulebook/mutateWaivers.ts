/** `mutanten.json`: mutants that no case can turn red because they change no result, each with its reason. */
import { z } from 'zod';
import type { Finding, Place } from './finding.ts';
import { parseOne } from './parseFile.ts';
import { parseJson } from './parseJson.ts';
import { prose, reference } from './parseParts.ts';
import { proseFindings } from './parseProse.ts';

/** Not law, but proof of it: the catalogue does not read this file. */
export const MUTANT_WAIVERS = 'mutanten.json';

const waiversSchema = z.strictObject({
  befreiungen: z.array(z.strictObject({ mutant: reference, grund: prose })),
});

export interface MutantWaiver {
  readonly mutant: string;
  readonly place: Place;
}

/** No file, no waivers. */
export function parseMutantWaivers(text: string | undefined): {
  waivers: MutantWaiver[];
  findings: Finding[];
} {
  if (text === undefined) return { waivers: [], findings: [] };
  const root: Place = { file: MUTANT_WAIVERS, pointer: '' };
  const { value, findings } = parseJson(root.file, text);
  if (value === undefined) return { waivers: [], findings };
  const read = parseOne(value, waiversSchema, root);
  const waivers = read.entries.flatMap((entry) =>
    entry.value.befreiungen.map(({ mutant }, index) => ({
      mutant,
      place: { file: root.file, pointer: `/befreiungen/${index}` },
    })),
  );
  return { waivers, findings: [...findings, ...proseFindings(value, root), ...read.findings] };
}

/** A waiver owes its existence to a mutant that survives: one line for each that does not. */
export function needlessWaivers(
  waivers: readonly MutantWaiver[],
  mutants: ReadonlySet<string>,
  survivors: ReadonlySet<string>,
): string[] {
  return waivers.flatMap(({ mutant, place: { file, pointer } }, index) => {
    const say = (what: string) => [`${file}:${pointer}  Befreiung  ${what}: ${mutant}`];
    if (waivers.findIndex((other) => other.mutant === mutant) < index) return say('steht zweimal');
    if (!mutants.has(mutant)) return say('von einer Mutante, die es nicht gibt');
    return survivors.has(mutant) ? [] : say('nicht nötig, ein Fall wird rot');
  });
}
