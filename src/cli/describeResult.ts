import type { Catalogue, Decision } from '../domain/catalogue.ts';
import { blockOf, PERMISSION } from '../domain/permission.ts';
import type { AssessmentResult, DecisionResult, MeasureResult } from '../domain/result.ts';

/** A result for the terminal: decisions with bounds and deciding rules, measures, what is still to ask. */
export function describeResult(result: AssessmentResult, catalogue: Catalogue): string {
  const { measures, openQuestions, unknownQuestions } = result;
  const possible = measures.filter(({ state }) => state === 'offen');
  return [
    `Stand ${result.asOf}, Katalog ${result.catalogue.version}`,
    '',
    ...undecidedLines(result),
    ...catalogue.decisions.flatMap((decision) => describeDecision(decision, result, catalogue)),
    ...list(
      'Maßnahmen',
      measureLines(
        measures.filter(({ state }) => state !== 'offen'),
        catalogue,
      ),
    ),
    ...list('Maßnahmen, über die noch Antworten entscheiden', measureLines(possible, catalogue)),
    ...list('Offene Fragen', openQuestions),
    ...list('Mit „weiß nicht“ beantwortet', unknownQuestions),
  ].join('\n');
}

/** What "derzeit" says is no decision while answers that can change it are missing. */
function undecidedLines({ decisions, openQuestions }: AssessmentResult): readonly string[] {
  const isOpen = Object.values(decisions).some(({ atLeast, atMost }) => atLeast !== atMost);
  if (!isOpen || openQuestions.length === 0) return [];
  return [
    `Noch nicht entschieden: ${openQuestions.length} Fragen sind offen. Was nicht feststeht, kann sich noch ändern.`,
    '',
  ];
}

function describeDecision(decision: Decision, result: AssessmentResult, { rules }: Catalogue): string[] {
  const decided = result.decisions[decision.id];
  if (decided === undefined) return [];
  return [
    `${decision.title}: ${standOf(decided, decision, result)} (${boundsOf(decided, decision)})`,
    ...decided.decidedBy.map((id) => `  weil: ${titleOf(rules, id)}`),
  ];
}

/** Nobody may read "frei" while a missing answer can still forbid it. */
function standOf(
  decided: DecisionResult,
  { id, scale }: Decision,
  { openQuestions }: AssessmentResult,
): string {
  const isOpen = decided.atLeast !== decided.atMost && openQuestions.length > 0;
  const level = titleOf(scale, decided.class);
  if (!isOpen) return level;
  return id === PERMISSION && blockOf(decided.class) === null ? 'noch nicht entschieden' : `derzeit ${level}`;
}

function boundsOf({ atLeast, atMost }: DecisionResult, { scale }: Decision): string {
  if (atLeast === atMost) return 'steht fest';
  return `mindestens ${titleOf(scale, atLeast)}, höchstens ${titleOf(scale, atMost)}`;
}

function measureLines(measures: readonly MeasureResult[], catalogue: Catalogue): string[] {
  return measures.map(({ id, stufe, state, appliesFrom }) => {
    const doubt = state === 'wegen-unbekannt' ? ', wegen „weiß nicht“' : '';
    const from = appliesFrom === null ? '' : `, ab ${appliesFrom}`;
    return `${stufe}  ${titleOf(catalogue.measures, id)}${from}${doubt}`;
  });
}

function list(title: string, lines: readonly string[]): string[] {
  return ['', `${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}

function titleOf(named: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return named.find((candidate) => candidate.id === id)?.title ?? id;
}
