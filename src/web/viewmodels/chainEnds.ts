/** Where the chains stand, for whoever prints a page: kept on paper, it shows later whether an end was cut off. */
import type { Assessment } from '../../domain/assessment.ts';
import { type ChainEnd, endOf } from '../../domain/trail.ts';

export interface ChainEndView {
  readonly label: string;
  readonly value: string;
  readonly isHash: boolean;
}

export function chainEnds({ trail }: Pick<Assessment, 'trail'>, record: ChainEnd): readonly ChainEndView[] {
  return [chainEnd('Verlauf', endOf(trail)), chainEnd('Protokoll', record)];
}

function chainEnd(name: string, { seq, hash }: ChainEnd): ChainEndView {
  return { label: `Prüfsumme ${name}, Nr. ${seq}`, value: hash, isHash: true };
}
