/** The first answer of a result: may we, what is missing, why. */
import type { Dossier } from '../../application/dossier.ts';
import type { QuestionId } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type Blocker, blockers } from './blockers.ts';
import { officeTitle } from './offices.ts';
import { ruleOf, uncertainQuestions } from './openEffects.ts';
import { reasonAnchor, stateText } from './reasonView.ts';
import { type ReleaseView, releaseView } from './release.ts';
import { unansweredQuestions, unknownQuestions } from './sectionProgress.ts';
import { counted, listed } from './wording.ts';

export interface VerdictView {
  readonly release: ReleaseView;
  /** "Freigabe: Gesperrt. Vorläufig, 3 Antworten sind offen." */
  readonly kicker: string;
  readonly short: string;
  readonly mayWe: readonly string[];
  readonly missing: readonly MissingView[];
  /** Blockers that hold only because of "weiß nicht", by the questions that settle them. */
  readonly toClarify: readonly ClarificationView[];
  /** The same for those that do not block yet, because nobody may assume them. */
  readonly alsoClarify: readonly ClarificationView[];
  /** "Eine weitere Sperre ist möglich"; empty when none is. */
  readonly possible: string;
  readonly nothingMissing: string;
  readonly why: readonly string[];
}

interface ClarificationView {
  readonly number: string;
  readonly title: string;
  /** Who is likely to know. */
  readonly office: string;
  readonly anchor: string;
}

interface MissingView {
  readonly text: string;
  readonly anchor: string;
  readonly who: string;
}

const SHORT: Readonly<Record<ReleaseView['kind'], string>> = {
  blocked: 'Nein, so noch nicht.',
  conditions: 'Ja, wenn Sie die Auflagen erfüllen.',
  clear: 'Ja.',
  none: 'Das steht noch nicht fest.',
};

export function verdictView(dossier: Dossier): VerdictView {
  const release = releaseView(dossier);
  const stops = blockers(dossier);
  const current = stops.filter(({ isCurrent }) => isCurrent);
  const isHard = current.some(({ isHard: hard, step }) => hard && step.state === 'fest');
  return {
    release,
    kicker: `Freigabe: ${release.word}. ${provisionalText(dossier)}`,
    short: release.kind === 'blocked' && isHard ? 'Nein, so nicht.' : SHORT[release.kind],
    mayWe: mayWeTexts(dossier, release, current),
    missing: current
      .filter((blocker) => doubtsOf(dossier, blocker).length === 0)
      .map((blocker) => missingView(dossier, blocker)),
    toClarify: clarifications(dossier, current),
    alsoClarify: clarifications(
      dossier,
      stops.filter(({ isCurrent }) => !isCurrent),
    ),
    possible: moreText(stops.length - current.length),
    nothingMissing: nothingMissingText(dossier, release),
    why: whyTexts(dossier, current),
  };
}

export function provisionalText(dossier: Dossier): string {
  const missing = unansweredQuestions(dossier).length;
  const unknown = unknownQuestions(dossier).length;
  if (missing > 0) return `Vorläufig, ${counted(missing, 'Antwort ist', 'Antworten sind')} offen.`;
  if (unknown > 0) return `Alle Fragen sind beantwortet, ${unknown} mit „Weiß ich nicht“.`;
  return 'Alle Fragen sind beantwortet.';
}

function mayWeTexts(dossier: Dossier, release: ReleaseView, current: readonly Blocker[]): readonly string[] {
  const decision = dossier.catalogue.decisions.find(({ id }) => id === PERMISSION);
  const result = dossier.result.decisions[PERMISSION];
  const level = (id: string | undefined) => decision?.scale.find((one) => one.id === id);
  if (release.kind === 'none')
    return [
      `Nach den bisherigen Antworten: ${level(result?.class)?.title}. Fehlende Antworten können bis „${level(result?.atMost)?.title}“ führen.`,
    ];
  const meaning = level(result?.class)?.meaning ?? '';
  if (current.length === 0) return [meaning];
  return [meaning, `${counted(current.length, 'Sperre steht', 'Sperren stehen')} dem Start entgegen.`];
}

/** Questions whose "weiß nicht" alone makes the block hold. */
function doubtsOf(dossier: Dossier, { step }: Blocker): readonly QuestionId[] {
  return step.state === 'wegen-unbekannt' ? uncertainQuestions(dossier, step) : [];
}

/** One entry per question; it leads to the first blocker that hangs on it. */
function clarifications(dossier: Dossier, stops: readonly Blocker[]): VerdictView['toClarify'] {
  const numbers = questionNumbers(dossier.catalogue);
  const anchors = new Map<QuestionId, string>();
  for (const blocker of stops)
    for (const question of doubtsOf(dossier, blocker))
      if (!anchors.has(question)) anchors.set(question, reasonAnchor(blocker.rule.id));
  return dossier.catalogue.questions.flatMap(({ id, short, answeredBy }) => {
    const anchor = anchors.get(id);
    if (anchor === undefined) return [];
    const office = officeTitle(dossier.catalogue, answeredBy);
    return [{ number: numbers.question(id), title: short, office, anchor }];
  });
}

function missingView(dossier: Dossier, { rule, step, isHard }: Blocker): MissingView {
  const kind = isHard ? 'so nicht zulässig' : 'Pflichtschritt fehlt';
  const state = step.state === 'fest' ? kind : stateText(dossier, step);
  const roles = rule.then.measures.flatMap(
    ({ id }) => dossier.catalogue.measures.find((measure) => measure.id === id)?.role ?? [],
  );
  const offices = [...new Set(roles)].map((id) => officeTitle(dossier.catalogue, id));
  return {
    text: rule.loesung ?? rule.title,
    anchor: reasonAnchor(rule.id),
    who: [...(offices.length > 0 ? [listed(offices)] : []), state].join(' · '),
  };
}

function moreText(possible: number): string {
  if (possible === 0) return '';
  return possible === 1 ? 'Eine weitere Sperre ist möglich' : `${possible} weitere Sperren sind möglich`;
}

function nothingMissingText(dossier: Dossier, release: ReleaseView): string {
  const missing = unansweredQuestions(dossier).length;
  if (missing > 0) return `Keine Sperre bisher. Es fehlen ${counted(missing, 'Antwort', 'Antworten')}.`;
  if (release.kind === 'conditions') return 'Keine Sperre. Die Maßnahmen vor dem Start sind Ihre Auflagen.';
  return 'Keine Sperre.';
}

/** Reasons of the blocks in their order; without one, of the rules that decide, or of the base class. */
function whyTexts(dossier: Dossier, current: readonly Blocker[]): readonly string[] {
  const result = dossier.result.decisions[PERMISSION];
  const deciding = dossier.result.trace
    .filter(({ rule }) => result?.decidedBy.includes(rule) ?? false)
    .flatMap((step) => ruleOf(dossier, step)?.reason ?? []);
  const reasons = current.length > 0 ? current.map(({ rule }) => rule.reason) : deciding;
  if (reasons.length > 0) return [...new Set(reasons)].slice(0, 3);
  return [dossier.catalogue.decisions.find(({ id }) => id === PERMISSION)?.base.reason ?? ''];
}
