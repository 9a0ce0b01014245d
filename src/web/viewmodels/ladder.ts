/** A decision as a ladder (strictest on top), as a strip (mildest left) and in words. */
import type { Decision, LevelId } from '../../domain/catalogue.ts';
import type { DecisionResult } from '../../domain/result.ts';
import { levelTitle } from '../../rulebook/describe/levelTitle.ts';
import { paths } from '../paths.ts';

type Mark = 'sure' | 'possible' | 'none';

interface Step {
  readonly title: string;
  readonly mark: Mark;
  /** "mindestens", "höchstens", "derzeit", "steht fest" or empty. */
  readonly bound: string;
}

export interface ScaleView {
  readonly id: string;
  /** The decision in the Regelwerk. */
  readonly href: string;
  readonly title: string;
  readonly question: string;
  readonly ladder: readonly Step[];
  readonly strip: readonly Mark[];
  /** "Pflicht" or "mindestens hoch" */
  readonly value: string;
  /** "steht fest" or "höchstens sehr hoch" */
  readonly rest: string;
  /** "Pflicht" or "mindestens hoch, höchstens sehr hoch" */
  readonly short: string;
  readonly meaning: string;
  readonly isSettled: boolean;
}

/** `reachable`: levels that a rule gives or may still give; others between the bounds cannot be the result. */
export function scaleView(
  decision: Decision,
  result: DecisionResult,
  reachable: ReadonlySet<LevelId>,
): ScaleView {
  const at = (level: string) => decision.scale.findIndex(({ id }) => id === level);
  const lowest = at(result.atLeast);
  const current = at(result.class);
  const highest = at(result.atMost);
  const steps = decision.scale.map((level, index) => ({
    title: level.title,
    mark: reachable.has(level.id) || index === lowest ? markOf(index, lowest, highest) : 'none',
    bound: boundOf(index, lowest, current, highest),
  }));
  const { value, rest, isSettled } = boundsText(decision, result);
  return {
    id: decision.id,
    href: paths.catalogueEntry('entscheidung', decision.id),
    title: decision.title,
    question: decision.question,
    ladder: [...steps].reverse(),
    strip: steps.map(({ mark }) => mark),
    value,
    rest,
    short: isSettled ? value : `${value}, ${rest}`,
    meaning: meaningOf(decision.scale[current], result),
    isSettled,
  };
}

/** "Pflicht, steht fest" or "mindestens hoch, höchstens sehr hoch". */
export function boundsText(
  { scale }: Decision,
  { atLeast, atMost }: DecisionResult,
): Pick<ScaleView, 'value' | 'rest' | 'isSettled'> {
  const title = (level: LevelId) => levelTitle({ scale }, level);
  const isSettled = atLeast === atMost;
  return {
    value: isSettled ? title(atLeast) : `mindestens ${title(atLeast)}`,
    rest: isSettled ? 'steht fest' : `höchstens ${title(atMost)}`,
    isSettled,
  };
}

/** What only a "weiß nicht" makes hold is not said as if it were so. */
function meaningOf(level: Decision['scale'][number] | undefined, { state }: DecisionResult): string {
  if (level === undefined) return '';
  if (state !== 'wegen-unbekannt') return level.meaning;
  return `Könnte „${level.title}“ sein. Bis zur Klärung rechnet Prüfpfad damit.`;
}

function markOf(index: number, lowest: number, highest: number): Mark {
  if (index === lowest) return 'sure';
  return index > lowest && index <= highest ? 'possible' : 'none';
}

function boundOf(index: number, lowest: number, current: number, highest: number): string {
  if (index === lowest) return lowest === highest ? 'steht fest' : 'mindestens';
  if (index === current) return index === highest ? 'derzeit, höchstens' : 'derzeit';
  return index === highest && index > lowest ? 'höchstens' : '';
}
