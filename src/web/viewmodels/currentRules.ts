import type { Dossier } from '../../application/dossier.ts';
import type { TraceStep } from '../../domain/result.ts';

/** The rule holds on what has been said so far; otherwise it is only possible. */
export function isCurrentStep({ result }: Dossier, step: TraceStep): boolean {
  if (step.state === 'fest' || step.state === 'wegen-unbekannt') return true;
  if (step.state === 'ausgenommen') return false;
  return Object.values(result.decisions).some(({ decidedBy }) => decidedBy.includes(step.rule));
}
