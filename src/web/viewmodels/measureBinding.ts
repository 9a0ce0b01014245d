/** How firmly a measure binds: its Stufe, what the Stufe rests on, and which measure comes first. */
import type { Dossier } from '../../application/dossier.ts';
import type { Force, Measure, Phase, Stufe } from '../../domain/catalogue.ts';
import type { MeasureResult } from '../../domain/result.ts';
import { STUFE_WORDS } from '../../rulebook/describe/force.ts';
import { firmness, forceOfMeasure } from './citation.ts';
import { germanDate } from './germanDate.ts';

export interface StufeView {
  readonly word: string;
  readonly kind: 'warning' | 'info' | 'neutral';
}

const STUFEN: Readonly<Record<Stufe, StufeView>> = {
  muss: { word: STUFE_WORDS.muss, kind: 'warning' },
  soll: { word: STUFE_WORDS.soll, kind: 'info' },
  kann: { word: STUFE_WORDS.kann, kind: 'neutral' },
};

/** Nobody has to do at once what only a doubt asks for. */
export function stufeView({ stufe, state }: MeasureResult): StufeView {
  const { word, kind } = STUFEN[stufe];
  return state === 'wegen-unbekannt'
    ? { word: `${word}, falls es sich bestätigt`, kind: 'neutral' }
    : { word, kind };
}

export function stufeWord(stufe: Stufe): string {
  return STUFEN[stufe].word;
}

const GROUNDS: Readonly<Record<Exclude<Force, 'bindend'>, string>> = {
  leitlinie: 'eine Leitlinie',
  entwurf: 'ein Entwurf',
  empfehlung: 'eine Empfehlung',
  projektregel: 'eine eigene Regel',
};

/** Why something is a must that no law demands; empty where it needs no word. */
export function bindingNote({ stufe }: MeasureResult, force: Force): string {
  if (stufe !== 'muss' || force === 'bindend') return '';
  return `Muss nach Prüfpfad, Grundlage ist ${GROUNDS[force]}.`;
}

/** The force of the measure under the rules that ask for it. */
export function forceOf({ catalogue }: Dossier, measure: Measure, { becauseOf }: MeasureResult): Force {
  const rules = catalogue.rules.filter(({ id }) => becauseOf.includes(id));
  return forceOfMeasure(
    measure.force,
    rules.map(({ force }) => force),
  );
}

const STRICTEST: readonly Stufe[] = ['muss', 'soll', 'kann'];

/** The law comes first, then guidelines and so on; of equals the stricter Stufe. */
export function compareBinding(a: Binding, b: Binding): number {
  return firmness(a.force) - firmness(b.force) || STRICTEST.indexOf(a.stufe) - STRICTEST.indexOf(b.stufe);
}

interface Binding {
  readonly force: Force;
  readonly stufe: Stufe;
}

const WITHOUT_DATE: Readonly<Record<Phase, string>> = {
  'vor-beschaffung': 'vor dem Vertrag',
  'vor-inbetriebnahme': 'vor dem Start',
  betrieb: 'ab Start',
};

export function appliesText({ asOf }: Dossier, { phase }: Measure, { appliesFrom }: MeasureResult): string {
  if (appliesFrom === null) return WITHOUT_DATE[phase];
  return `gilt ${appliesFrom <= asOf ? 'seit' : 'ab'} ${germanDate(appliesFrom)}`;
}
