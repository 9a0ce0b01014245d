/** "Was sich geändert hat": Freigabe, classes and measures of two states, each with the answers behind it. */
import type { Decision, Measure, QuestionId } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import type { DecisionResult, MeasureResult, State } from '../../domain/result.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type Difference, differenceOf, type Sides } from './difference.ts';
import { germanDate, germanDay } from './germanDate.ts';
import { boundsText } from './ladder.ts';
import { stufeWord } from './measureBinding.ts';
import { type ReleaseView, releaseView } from './release.ts';
import { counted, listed } from './wording.ts';

interface ComparedRow {
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** "Antworten 3.2 und 6.1", "neues Regelwerk" */
  readonly because: string;
}

export interface ComparisonView {
  /** "Revision 7" */
  readonly before: string;
  readonly after: string;
  readonly beforeDate: string;
  readonly afterDate: string;
  readonly release: {
    readonly before: ReleaseView;
    readonly after: ReleaseView;
    readonly because: string;
  } | null;
  readonly classes: readonly ComparedRow[];
  readonly measures: readonly ComparedRow[];
  /** "2 Maßnahmen neu, 1 Maßnahme nicht mehr nötig"; empty when all are the same. */
  readonly measureText: string;
  /** How many there are on each side. */
  readonly measuresBefore: number;
  readonly measuresAfter: number;
  /** The law or its readings changed between the two; empty when not. */
  readonly law: string;
  readonly isSame: boolean;
}

const NOTHING = 'nicht nötig';
const MEASURE_STATES: Readonly<Record<State, string>> = {
  fest: 'steht fest',
  'wegen-unbekannt': 'wegen „Weiß ich nicht“',
  offen: 'möglich',
};

export function comparisonView(sides: Sides): ComparisonView {
  const { before, after } = sides;
  const difference = differenceOf(sides);
  const release = releaseChange(sides, difference);
  const classes = classRows(sides, difference);
  const measures = measureRows(sides, difference);
  return {
    before: `Revision ${before.assessment.rev}`,
    after: `Revision ${after.assessment.rev}`,
    beforeDate: germanDay(before.assessment.changedAt),
    afterDate: germanDay(after.assessment.changedAt),
    release,
    classes,
    measures,
    measureText: measureText(difference),
    measuresBefore: before.result.measures.length,
    measuresAfter: after.result.measures.length,
    law: lawText(sides),
    isSame:
      release === null && classes.length === 0 && measures.length === 0 && difference.answers.length === 0,
  };
}

function releaseChange(sides: Sides, { causes }: Difference): ComparisonView['release'] {
  const [before, after] = [releaseView(sides.before), releaseView(sides.after)];
  if (before.word === after.word && before.detail === after.detail) return null;
  return { before, after, because: becauseText(sides, causes.ofClass(PERMISSION)) };
}

function classRows(sides: Sides, { classes, causes }: Difference): readonly ComparedRow[] {
  return decisionsOf(sides).flatMap((decision) => {
    const change = classes.find(({ id }) => id === decision.id);
    if (change === undefined || decision.id === PERMISSION) return [];
    return [
      {
        subject: `${regimeTitle(sides, decision)}: ${decision.title}`,
        before: levelText(decision, change.before),
        after: levelText(decision, change.after),
        because: becauseText(sides, causes.ofClass(decision.id)),
      },
    ];
  });
}

function levelText(decision: Decision, result: DecisionResult | null): string {
  if (result === null) return 'noch nicht im Regelwerk';
  const { value, rest } = boundsText(decision, result);
  return `${value}, ${rest}`;
}

function measureRows(sides: Sides, { measures, causes }: Difference): readonly ComparedRow[] {
  return measuresOf(sides).flatMap(({ id, title }) => {
    const change = measures.find((one) => one.id === id);
    if (change === undefined) return [];
    return [
      {
        subject: title,
        before: dutyText(change.before),
        after: dutyText(change.after),
        because: becauseText(sides, causes.ofMeasure(id)),
      },
    ];
  });
}

function dutyText(measure: MeasureResult | null): string {
  if (measure === null) return NOTHING;
  const from = measure.appliesFrom === null ? '' : `, ab ${germanDate(measure.appliesFrom)}`;
  return `${stufeWord(measure.stufe)}, ${MEASURE_STATES[measure.state]}${from}`;
}

/** "2 Maßnahmen neu, 1 Maßnahme nicht mehr nötig"; empty when all are the same. */
export function measureText({ measures }: Pick<Difference, 'measures'>): string {
  const added = measures.filter(({ before }) => before === null).length;
  const removed = measures.filter(({ after }) => after === null).length;
  const changed = measures.length - added - removed;
  const parts = [
    ...(added > 0 ? [`${counted(added, 'Maßnahme', 'Maßnahmen')} neu`] : []),
    ...(removed > 0 ? [`${counted(removed, 'Maßnahme', 'Maßnahmen')} nicht mehr nötig`] : []),
    ...(changed > 0 ? [`${counted(changed, 'Maßnahme', 'Maßnahmen')} anders`] : []),
  ];
  return parts.join(', ');
}

function becauseText(sides: Sides, questions: readonly QuestionId[]): string {
  if (questions.length === 0) return lawText(sides) === '' ? '–' : 'anderes Regelwerk oder anderer Stichtag';
  const numbers = questionNumbers(sides.after.catalogue);
  const inOrder = sides.after.catalogue.questions.filter(({ id }) => questions.includes(id));
  const named = inOrder.map(({ id }) => numbers.question(id));
  return `${named.length === 1 ? 'Antwort' : 'Antworten'} ${listed(named)}`;
}

function lawText({ before, after }: Sides): string {
  if (before.catalogue.sha256 !== after.catalogue.sha256)
    return `Regelwerk ${before.catalogue.version} gegen Regelwerk ${after.catalogue.version}: Auch das kann Ergebnisse ändern.`;
  if (JSON.stringify(before.result.switches) !== JSON.stringify(after.result.switches))
    return 'Die Kommune hat eine Auslegung anders gewählt. Auch das kann Ergebnisse ändern.';
  return '';
}

function decisionsOf({ before, after }: Sides): readonly Decision[] {
  const current = after.catalogue.decisions;
  return [
    ...current,
    ...before.catalogue.decisions.filter(({ id }) => !current.some((one) => one.id === id)),
  ];
}

function measuresOf({ before, after }: Sides): readonly Measure[] {
  const current = after.catalogue.measures;
  return [...current, ...before.catalogue.measures.filter(({ id }) => !current.some((one) => one.id === id))];
}

function regimeTitle({ before, after }: Sides, { regime }: Decision): string {
  const all = [...after.catalogue.regimes, ...before.catalogue.regimes];
  return all.find(({ id }) => id === regime)?.title ?? regime;
}
