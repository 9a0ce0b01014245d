/** Whether the golden cases notice: a mutant that turns none of them red survives. */
import { conclusionsOf } from '../domain/assemble.ts';
import { type Catalogue, withSwitches } from '../domain/catalogue.ts';
import type { Mask } from '../domain/ends.ts';
import { establishNode } from '../domain/kleene.ts';
import { nodeCompiler } from '../domain/nodes.ts';
import type { Reading } from '../domain/reading.ts';
import { solveReading } from '../domain/solve.ts';
import { compareCase } from './checks/cases.ts';
import { firingIn } from './firing.ts';
import { type SolvedCase, solveCases } from './goldenCases.ts';
import type { Law } from './law.ts';
import type { Mutant } from './mutateLaw.ts';

/** A golden case that holds for the law as written, and what the law as written establishes in it. */
interface Witness {
  readonly solved: SolvedCase;
  readonly reading: Reading;
}

/** Tells for one mutant after the other whether it survives. A case that is red already is no witness. */
export function survivalTest(law: Law): (mutant: Mutant) => boolean {
  const witnesses = solveCases(law)
    .filter((solved) => compareCase(solved).length === 0)
    .map((solved) => ({ solved, reading: readingIn(solved, solved.catalogue) }));
  return (mutant) => {
    const catalogue = mutant.make();
    return !nearestFirst(witnesses, mutant, law.catalogue).some(({ solved }) => isRed(solved, catalogue));
  };
}

function isRed(solved: SolvedCase, mutated: Catalogue): boolean {
  const catalogue = withSwitches(mutated, solved.golden.schalter);
  const reading = readingIn(solved, catalogue);
  const { golden } = solved;
  return (
    compareCase({ golden, catalogue, result: conclusionsOf(reading), firing: firingIn(reading) }).length > 0
  );
}

/** The cases that reach what was changed: those of the same regime first, they are written about it. */
function nearestFirst(witnesses: readonly Witness[], mutant: Mutant, catalogue: Catalogue): Witness[] {
  const differs = differenceBetween(mutant, catalogue);
  const reached = witnesses.filter(({ reading }) => differs(reading));
  const isNear = ({ solved }: Witness) => regimeOf(solved.golden.file) === regimeOf(mutant.place.file);
  return [...reached.filter(isNear), ...reached.filter((witness) => !isNear(witness))];
}

function differenceBetween({ from, to }: Mutant, catalogue: Catalogue): (reading: Reading) => boolean {
  const { compile, count } = nodeCompiler(catalogue);
  const [written, changed] = [compile(from), compile(to)];
  const outcome = new Uint8Array(count());
  return (reading) => {
    const ends = (node: typeof written): Mask => establishNode(node, { ...reading, outcome });
    return ends(written) !== ends(changed);
  };
}

function readingIn({ answers, golden }: SolvedCase, catalogue: Catalogue): Reading {
  return solveReading(answers, catalogue, golden.asOf);
}

/** Folder of a file of the law. */
export function regimeOf(file: string): string {
  return file.split('/')[0] ?? file;
}
