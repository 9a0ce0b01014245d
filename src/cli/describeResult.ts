import type { Catalogue, Decision } from '../domain/catalogue.ts';
import type { AssessmentResult, State } from '../domain/result.ts';

const STATES: Readonly<Record<State, string>> = {
  fest: 'steht fest',
  'wegen-unbekannt': 'wegen „weiß nicht“',
  offen: 'noch offen',
};

/** A result for the terminal: decisions with bounds and deciding rules, measures, what is still to ask. */
export function describeResult(result: AssessmentResult, catalogue: Catalogue): string {
  const measures = result.measures.map(({ id, stufe, state, appliesFrom }) => {
    const from = appliesFrom === null ? '' : `, ab ${appliesFrom}`;
    return `  ${stufe}  ${titleOf(catalogue.measures, id)} (${STATES[state]}${from})`;
  });
  return [
    `Stand ${result.asOf}, Katalog ${result.catalogue.version}`,
    '',
    ...catalogue.decisions.flatMap((decision) => describeDecision(decision, result, catalogue)),
    '',
    'Maßnahmen',
    ...(measures.length > 0 ? measures : ['  keine']),
    '',
    `Offene Fragen: ${result.openQuestions.length}`,
    ...result.openQuestions.map((id) => `  ${id}`),
    `Mit „weiß nicht“ beantwortet: ${result.unknownQuestions.length}`,
    ...result.unknownQuestions.map((id) => `  ${id}`),
  ].join('\n');
}

function describeDecision(decision: Decision, result: AssessmentResult, { rules }: Catalogue): string[] {
  const decided = result.decisions[decision.id];
  if (decided === undefined) return [];
  const level = (id: string) => titleOf(decision.scale, id);
  const bounds = `mindestens ${level(decided.atLeast)}, höchstens ${level(decided.atMost)}`;
  return [
    `${decision.title}: ${level(decided.class)} (${STATES[decided.state]}; ${bounds})`,
    ...decided.decidedBy.map((id) => `  weil: ${titleOf(rules, id)}`),
  ];
}

function titleOf(list: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return list.find((candidate) => candidate.id === id)?.title ?? id;
}
