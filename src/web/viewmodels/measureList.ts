/** Measures by phase: what to do, who, on which provision, how firm, what proves it, and why. */
import type { Dossier } from '../../application/dossier.ts';
import type { Force, Measure, Phase, Rule } from '../../domain/catalogue.ts';
import { measuresInForce } from '../../domain/measuresInForce.ts';
import type { MeasureResult } from '../../domain/result.ts';
import { type ControlGroup, controlGroups } from '../../rulebook/describe/controlGroups.ts';
import { PHASES } from '../../rulebook/describe/phases.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import { answersBehind } from './answersBehind.ts';
import { blockers } from './blockers.ts';
import { type CitationView, citations, type ForceView, forceView } from './citation.ts';
import {
  appliesText,
  bindingNote,
  compareBinding,
  forceOf,
  type StufeView,
  stufeView,
  stufeWord,
} from './measureBinding.ts';
import { officeTitle } from './offices.ts';
import { uncertainQuestions } from './openEffects.ts';
import { reasonAnchor } from './reasonView.ts';
import { counted, listed, questionsText, sentence, untilClarified } from './wording.ts';

export interface MeasureView {
  readonly id: string;
  /** The measure in the Regelwerk. */
  readonly href: string;
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly todo: readonly string[];
  readonly reason: string;
  readonly stufe: StufeView;
  readonly roles: string;
  readonly evidence: string;
  readonly force: ForceView;
  /** "Muss nach Prüfpfad, Grundlage ist eine Empfehlung." */
  readonly binding: string;
  readonly citations: readonly CitationView[];
  readonly controls: readonly ControlGroup[];
  readonly because: readonly { readonly text: string; readonly anchor: string }[];
  /** "gilt ab 02.12.2027", "vor dem Vertrag" */
  readonly applies: string;
  /** What a certain or assumed duty still hangs on; empty when nothing. */
  readonly condition: string;
  /** "Hebt Sperre 1 auf" */
  readonly unblocks: string;
}

export interface PhaseView {
  readonly id: Phase;
  readonly title: string;
  readonly measures: readonly MeasureView[];
  /** "3 Maßnahmen" */
  readonly count: string;
  /** "2 weitere Maßnahmen sind möglich" */
  readonly possibleTitle: string;
  /** Only possible while answers are missing: named, not spelt out. */
  readonly possible: readonly PossibleMeasure[];
}

interface PossibleMeasure {
  readonly anchor: string;
  readonly href: string;
  readonly title: string;
  readonly stufe: string;
  readonly condition: string;
}

/** Numbers run through all phases; what is only possible has none yet. */
export function measurePhases(dossier: Dossier): readonly PhaseView[] {
  let number = 0;
  return PHASES.flatMap(([id, title]) => {
    const found = resultsIn(dossier, id);
    const measures = found
      .filter((one) => !one.isPossible)
      .map(({ measure, result, force }) => {
        number += 1;
        return measureView(dossier, measure, result, force, number);
      });
    const possible = found
      .filter((one) => one.isPossible)
      .map(({ measure, result }) => possibleMeasure(dossier, measure, result));
    const count = counted(measures.length, 'Maßnahme', 'Maßnahmen');
    const possibleTitle = moreText(possible.length);
    return found.length === 0 ? [] : [{ id, title, count, measures, possibleTitle, possible }];
  });
}

function moreText(possible: number): string {
  return possible === 1 ? 'Eine weitere Maßnahme ist möglich' : `${possible} weitere Maßnahmen sind möglich`;
}

function resultsIn(dossier: Dossier, phase: Phase) {
  const inForce = measuresInForce(dossier.result);
  return dossier.catalogue.measures
    .filter((measure) => measure.phase === phase)
    .flatMap((measure) => {
      const result = dossier.result.measures.find(({ id }) => id === measure.id);
      if (result === undefined) return [];
      const force = forceOf(dossier, measure, result);
      return [{ measure, result, force, isPossible: !inForce.has(measure.id) }];
    })
    .sort((a, b) => compareBinding(bindingOf(a), bindingOf(b)));
}

function bindingOf({ force, result }: { readonly force: Force; readonly result: MeasureResult }) {
  return { force, stufe: result.stufe };
}

function measureView(
  dossier: Dossier,
  measure: Measure,
  result: MeasureResult,
  force: Force,
  number: number,
): MeasureView {
  const { catalogue } = dossier;
  return {
    id: measure.id,
    href: paths.catalogueEntry('massnahme', measure.id),
    number,
    anchor: measureAnchor(measure),
    title: result.state === 'wegen-unbekannt' ? `Ungeklärt: ${measure.title}` : measure.title,
    todo: measure.todo,
    reason: measure.reason,
    stufe: stufeView(result),
    roles: listed(measure.role.map((id) => officeTitle(catalogue, id))),
    evidence: measure.evidence.join(', '),
    force: forceView(force),
    binding: bindingNote(result, force),
    citations: citations(catalogue, measure.cites),
    controls: controlGroups(measure),
    because: becauseViews(dossier, result),
    applies: appliesText(dossier, measure, result),
    condition: conditionOf(dossier, result),
    unblocks: unblocksText(dossier, result),
  };
}

function possibleMeasure(dossier: Dossier, measure: Measure, result: MeasureResult): PossibleMeasure {
  return {
    anchor: measureAnchor(measure),
    href: paths.catalogueEntry('massnahme', measure.id),
    title: measure.title,
    stufe: stufeWord(result.stufe),
    condition: conditionOf(dossier, result),
  };
}

function measureAnchor({ id }: Measure): string {
  return `massnahme-${id}`;
}

function becauseViews(dossier: Dossier, { becauseOf }: MeasureResult) {
  const numbers = questionNumbers(dossier.catalogue);
  return becauseOf.flatMap((id) => {
    const rule = dossier.catalogue.rules.find((one) => one.id === id);
    const step = dossier.result.trace.find((one) => one.rule === id);
    if (rule === undefined) return [];
    const answers = step === undefined ? [] : answersBehind(dossier, step);
    const from = originText(
      rule,
      answers.map(({ question }) => numbers.question(question)),
    );
    return [{ text: `${rule.title} (${from})`, anchor: reasonAnchor(id) }];
  });
}

function originText({ when }: Rule, answers: readonly string[]): string {
  if (answers.length > 0) return `${answers.length === 1 ? 'Antwort' : 'Antworten'} ${listed(answers)}`;
  return when === 'immer' ? 'immer' : 'folgt aus der Einstufung';
}

/** What a measure still hangs on; empty when it is certain. */
export function conditionOf(dossier: Dossier, { state, becauseOf }: MeasureResult): string {
  if (state === 'fest') return '';
  const numbers = questionNumbers(dossier.catalogue);
  const steps = dossier.result.trace.filter(({ rule }) => becauseOf.includes(rule));
  const open = [...new Set(steps.flatMap((step) => uncertainQuestions(dossier, step)))].map((id) =>
    numbers.question(id),
  );
  if (open.length === 0) return '';
  return state === 'wegen-unbekannt' ? sentence(untilClarified(open)) : `Hängt an ${questionsText(open)}.`;
}

function unblocksText(dossier: Dossier, { becauseOf }: MeasureResult): string {
  const current = blockers(dossier).filter(({ isCurrent }) => isCurrent);
  const numbers = current.flatMap(({ rule }, index) =>
    becauseOf.includes(rule.id) ? [String(index + 1)] : [],
  );
  return numbers.length === 0 ? '' : `Hilft gegen Sperre ${listed(numbers)}`;
}
