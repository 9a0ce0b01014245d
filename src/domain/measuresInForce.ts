import type { MeasureId } from './catalogue.ts';
import type { AssessmentResult, MeasureResult } from './result.ts';

/** The measures that the answers so far ask for; one that is only possible while answers are missing is none of them. */
export function measuresInForce({
  measures,
  trace,
}: Pick<AssessmentResult, 'measures' | 'trace'>): ReadonlyMap<MeasureId, MeasureResult> {
  const inForce = new Set(trace.filter(({ inClass }) => inClass).map(({ rule }) => rule));
  const required = measures.filter(({ becauseOf }) => becauseOf.some((rule) => inForce.has(rule)));
  return new Map(required.map((measure) => [measure.id, measure]));
}
