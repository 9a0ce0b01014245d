/** What is to do for one Vorhaben: Auflagen in force, required measures, and what somebody has begun. */

import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue, Measure, MeasureId } from '../../domain/catalogue.ts';
import { measuresInForce } from '../../domain/measuresInForce.ts';
import {
  conditionOf,
  conditionsInForce,
  keyOfCondition,
  type MeasureWork,
  type WorkKey,
  workOf,
} from '../../domain/measureWork.ts';
import type { AssessmentResult, MeasureResult } from '../../domain/result.ts';
import type { ImposedCondition } from '../../domain/workflow/submission.ts';

export interface WorkItem {
  readonly key: WorkKey;
  readonly work: MeasureWork;
  /** null for an Auflage, and for a measure that the catalogue no longer has. */
  readonly measure: Measure | null;
  /** null for a measure. */
  readonly condition: ImposedCondition | null;
  /** Why and how firmly it is asked for; null when nothing asks for it any more, and for an Auflage. */
  readonly result: MeasureResult | null;
}

interface Basis {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  /** Of the present answers, or of a frozen submission. */
  readonly result: Asked;
}

type Asked = Pick<AssessmentResult, 'measures' | 'trace'>;

/** Auflagen first, then measures in catalogue order, then what is no longer asked for. */
export function workItems(basis: Basis): readonly WorkItem[] {
  const { assessment, catalogue, result } = basis;
  const required = measuresInForce(result);
  const conditions = conditionsInForce(assessment).map(keyOfCondition);
  const measures = catalogue.measures.map(({ id }) => id).filter((id) => required.has(id));
  const begun = Object.keys(assessment.measureWork);
  return [...new Set([...conditions, ...measures, ...begun])].map((key) => itemOf(basis, required, key));
}

export function workItem(basis: Basis, key: WorkKey): WorkItem {
  return itemOf(basis, measuresInForce(basis.result), key);
}

type RequiredMeasures = ReadonlyMap<MeasureId, MeasureResult>;

function itemOf(
  { assessment, catalogue }: Omit<Basis, 'result'>,
  required: RequiredMeasures,
  key: WorkKey,
): WorkItem {
  return {
    key,
    work: workOf(assessment, key),
    measure: catalogue.measures.find(({ id }) => id === key) ?? null,
    condition: conditionOf(assessment, key),
    result: required.get(key) ?? null,
  };
}

/** Whether the item is still asked for: an Auflage in force, or a measure of the present result. */
export function isAskedFor(
  { assessment }: Pick<Basis, 'assessment'>,
  { key, condition, result }: WorkItem,
): boolean {
  if (condition === null) return result !== null;
  return conditionsInForce(assessment).some((one) => keyOfCondition(one) === key);
}
