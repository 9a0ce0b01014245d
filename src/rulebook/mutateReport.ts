/** The score of the golden cases: how many mutants they turn red, and which they let through. */
import type { Law } from './law.ts';
import { type Mutant, mutantsOf } from './mutateLaw.ts';
import { regimeOf, survivalTest } from './mutateRun.ts';
import { type MutantWaiver, needlessWaivers } from './mutateWaivers.ts';

export interface MutationReport {
  readonly scores: readonly Score[];
  /** Mutants that no case turns red and no waiver excuses. */
  readonly survivors: readonly Mutant[];
  /** One line per waiver that excuses nothing. */
  readonly needless: readonly string[];
}

interface Score {
  readonly regime: string;
  readonly mutants: number;
  readonly red: number;
  readonly waived: number;
}

export function reportMutants(law: Law, waivers: readonly MutantWaiver[]): MutationReport {
  const mutants = mutantsOf(law);
  const alive = mutants.filter(survivalTest(law));
  const names = (list: readonly Mutant[]) => new Set(list.map(({ name }) => name));
  const excused = new Set(waivers.map(({ mutant }) => mutant));
  const survivors = alive.filter(({ name }) => !excused.has(name));
  const regimes = [...new Set(mutants.map(({ place }) => regimeOf(place.file)))];
  const scores = regimes.map((regime) => {
    const here = (list: readonly Mutant[]) =>
      list.filter(({ place }) => regimeOf(place.file) === regime).length;
    return {
      regime,
      mutants: here(mutants),
      red: here(mutants) - here(alive),
      waived: here(alive) - here(survivors),
    };
  });
  return { scores, survivors, needless: needlessWaivers(waivers, names(mutants), names(alive)) };
}

/** For the author of the law: survivors with their place, what is wrong with the waivers, the score. */
export function formatReport({ scores, survivors, needless }: MutationReport): string {
  const lines = survivors.map(({ place, name }) => `${place.file}:${place.pointer}  überlebt  ${name}`);
  const sum = (key: 'mutants' | 'red' | 'waived') => scores.reduce((total, score) => total + score[key], 0);
  const total = { regime: 'gesamt', mutants: sum('mutants'), red: sum('red'), waived: sum('waived') };
  return `${[...lines, ...needless, ...[...scores, total].map(scoreLine)].join('\n')}\n`;
}

function scoreLine({ regime, mutants, red, waived }: Score): string {
  const counted = mutants - waived;
  const hundredths = counted === 0 ? 10_000 : Math.floor((red * 10_000) / counted);
  const percent = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')} %`;
  return `${regime}: ${percent}, ${red} von ${counted} Mutanten rot, ${waived} befreit`;
}
