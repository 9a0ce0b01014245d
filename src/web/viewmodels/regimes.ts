/** The classes of each regime, and which questions still decide them. */
import type { Dossier } from '../../application/dossier.ts';
import type { Catalogue, Decision, LevelId } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { answerHref } from './answerHref.ts';
import { type ScaleView, scaleView } from './ladder.ts';
import { officeTitle } from './offices.ts';
import { openEffects, ruleOf } from './openEffects.ts';

export interface RegimeView {
  readonly id: string;
  readonly title: string;
  readonly ladders: readonly RegimeScale[];
  /** Decisions that share one scale, such as the three kinds of Schutzbedarf: rows instead of ladders. */
  readonly rows: readonly RegimeScale[];
}

interface RegimeScale extends ScaleView {
  readonly clarify: readonly { readonly number: string; readonly href: string; readonly office: string }[];
  readonly more: number;
}

/** So many questions are named; the rest is counted. */
const NAMED = 3;

/** Regimes that classify; one that only holds shared questions and the Freigabe gives no class. */
export function classifyingRegimes({ regimes, decisions }: Catalogue): Catalogue['regimes'] {
  const classes = decisions.filter(({ id }) => id !== PERMISSION);
  return regimes.filter(({ id }) => classes.some(({ regime }) => regime === id));
}

/** The scales of every regime that classifies, for overviews. */
export function regimeScales(dossier: Dossier) {
  const { catalogue } = dossier;
  return classifyingRegimes(catalogue).map(({ id, title }) => ({
    title,
    scales: catalogue.decisions.flatMap((decision) =>
      decision.regime === id ? (scaleOf(dossier, decision) ?? []) : [],
    ),
  }));
}

export function regimeViews(dossier: Dossier): readonly RegimeView[] {
  const { catalogue } = dossier;
  return classifyingRegimes(catalogue).map(({ id, title }) => {
    const decisions = catalogue.decisions.filter(({ regime }) => regime === id);
    const isRow = (decision: Decision) => decisions.filter((other) => sameScale(decision, other)).length > 2;
    return {
      id,
      title,
      ladders: decisions.filter((one) => !isRow(one)).flatMap((one) => regimeScale(dossier, one)),
      rows: decisions.filter(isRow).flatMap((one) => regimeScale(dossier, one)),
    };
  });
}

/** One decision on its scale; null where the result does not know it. */
export function scaleOf(dossier: Dossier, decision: Decision): ScaleView | null {
  const found = dossier.result.decisions[decision.id];
  return found === undefined ? null : scaleView(decision, found, reachableLevels(dossier, decision));
}

/** Levels that the rules of this result give, under their ceiling or in full. */
function reachableLevels(dossier: Dossier, { id }: Decision): ReadonlySet<LevelId> {
  const steps = dossier.result.trace.filter(({ state }) => state !== 'ausgenommen');
  return new Set(
    steps.flatMap((step) => [step.counts[id] ?? [], ruleOf(dossier, step)?.then.class[id] ?? []].flat()),
  );
}

function sameScale(a: Decision, b: Decision): boolean {
  return a.scale.map(({ id }) => id).join() === b.scale.map(({ id }) => id).join();
}

function regimeScale(dossier: Dossier, decision: Decision): readonly RegimeScale[] {
  const scale = scaleOf(dossier, decision);
  if (scale === null) return [];
  const clarify = scale.isSettled ? [] : clarifying(dossier, decision);
  return [{ ...scale, clarify: clarify.slice(0, NAMED), more: Math.max(0, clarify.length - NAMED) }];
}

function clarifying(dossier: Dossier, { id }: Decision) {
  const effects = openEffects(dossier);
  const numbers = questionNumbers(dossier.catalogue);
  return dossier.asked
    .filter((question) => effects.get(question.id)?.has(id) ?? false)
    .map((question) => ({
      number: numbers.question(question.id),
      href: answerHref(dossier, question, true),
      office: officeTitle(dossier.catalogue, question.answeredBy),
    }));
}
