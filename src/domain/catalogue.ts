/** The law as data, compiled: what `rulebook` produces and everything else reads. All lists are in catalogue order. */
import type {
  DecisionId,
  FactId,
  IsoDate,
  LevelId,
  MeasureId,
  QuestionId,
  RuleId,
  SourceId,
} from './catalogueIds.ts';
import type { Condition } from './condition.ts';
import type { LegalRecord, Switch } from './readings.ts';

export type * from './catalogueIds.ts';
export type * from './condition.ts';
export type * from './readings.ts';

export type QuestionType = 'ja-nein' | 'einfach' | 'mehrfach' | 'tabelle' | 'zahl' | 'datum' | 'text';

/** From firmest to weakest; an own threshold is always `projektregel`. */
export type Force = 'bindend' | 'leitlinie' | 'entwurf' | 'empfehlung' | 'projektregel';
/** How well the wording of a source is backed. */
export type SourceStatus = 'wortlaut-gesehen' | 'sekundaer' | 'zu-bestaetigen';
export type Stufe = 'kann' | 'soll' | 'muss';
export type Phase = 'vor-beschaffung' | 'vor-inbetriebnahme' | 'betrieb';
/** How a person comes by the answer: by heart, by looking it up, by asking somebody, by writing it down. */
type Effort = 'auswendig' | 'nachschlagen' | 'erfragen' | 'beschreiben';

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  /** Only for `mehrfach`: choosing it excludes every other option ("Nichts davon"). */
  readonly exklusiv: boolean;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Heading under which the task list shows the section. */
  readonly group: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly section: string;
  readonly type: QuestionType;
  readonly text: string;
  /** Two to five words for lists and tables. */
  readonly short: string;
  readonly help: readonly string[];
  /** "Warum fragen wir das?" */
  readonly reason: string;
  readonly example?: string;
  readonly counterExample?: string;
  /** `ja-nein` has the options `ja` and `nein`; empty for `zahl`, `datum`, `text`; the scale, mildest first, for `tabelle`. */
  readonly options: readonly Option[];
  /** Only for `tabelle`. */
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  /** Bounds of a `zahl`. */
  readonly min?: number;
  readonly max?: number;
  readonly visibleWhen: Condition;
  readonly cites: readonly SourceId[];
  readonly answeredBy: string;
  readonly effort: Effort;
  readonly minutes: number;
  /** Set when the question changes neither decision nor measure: what for it is asked. */
  readonly informational?: string;
  /** Options, mildest first, along which no class may fall; of a `mehrfach` those that may be added without harm. */
  readonly riskOrder?: readonly string[];
}

/** A legal concept between answers and rules: a condition, a count of other concepts, or a cited lookup table. */
export interface DerivedFact {
  readonly id: FactId;
  readonly title: string;
  readonly reason?: string;
  readonly cites: readonly SourceId[];
  readonly definition:
    | { readonly kind: 'bedingung'; readonly when: Condition }
    | { readonly kind: 'anzahl'; readonly of: readonly FactId[] }
    | {
        readonly kind: 'tabelle';
        readonly zeilen: QuestionId;
        readonly spalten: QuestionId;
        /** Mildest first; the value of the Merkmal is an index into this list. */
        readonly stufen: readonly string[];
        /** row option -> column option -> stufe */
        readonly werte: Readonly<Record<string, Readonly<Record<string, string>>>>;
      };
}

export interface MeasureEffect {
  readonly id: MeasureId;
  readonly stufe: Stufe;
  /** From when the duty binds. In a list the first entry counts whose condition is certain. */
  readonly appliesFrom?: IsoDate | readonly { readonly when: Condition; readonly date: IsoDate }[];
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly when: Condition;
  /** Merkmale that except the rule; `overrides` of other rules is compiled into `exceptedBy`. */
  readonly unless: readonly FactId[];
  /** Rules whose `overrides` names this rule. */
  readonly exceptedBy: readonly RuleId[];
  readonly then: {
    readonly class: Readonly<Record<DecisionId, LevelId>>;
    readonly measures: readonly MeasureEffect[];
    readonly modules: readonly string[];
    readonly hint?: string;
  };
  /** Ceiling per decision when the rule holds only because of a "weiß nicht"; default: that of the decision. */
  readonly unbekannt: Readonly<Record<DecisionId, LevelId>>;
  readonly reason: string;
  readonly cites: readonly SourceId[];
  readonly force: Force;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /** Earlier wordings that this one follows without gap or overlap. */
  readonly supersedes?: readonly RuleId[];
  /** Number of the record in `rules/auslegung/` where the reading is contested. */
  readonly auslegung?: string;
  /** What lifts a blocker, for rules that raise `einsatz`. */
  readonly loesung?: string;
}

export interface Measure {
  readonly id: MeasureId;
  readonly title: string;
  readonly todo: readonly string[];
  readonly role: readonly string[];
  readonly phase: Phase;
  readonly evidence: readonly string[];
  readonly reason: string;
  readonly cites: readonly SourceId[];
  readonly force: Force;
  readonly controls: readonly {
    readonly catalogue: string;
    readonly id: string;
    readonly uuid?: string;
    readonly title?: string;
  }[];
  /** Measures that cannot be required together with this one. */
  readonly exclude: readonly MeasureId[];
}

interface Level {
  readonly id: LevelId;
  readonly title: string;
  readonly meaning: string;
}

/** An ordered scale; the strictest level that a rule gives wins. */
export interface Decision {
  readonly id: DecisionId;
  readonly regime: string;
  readonly title: string;
  readonly question: string;
  /** Mildest first; the first level is the cited base class. */
  readonly scale: readonly Level[];
  readonly base: { readonly reason: string; readonly cites: readonly SourceId[] };
  /** Default ceiling for rules that hold only because of a "weiß nicht"; absent: no limit. */
  readonly unbekannt?: LevelId;
  /** In these classes a plain case is decided after so many questions, when nothing else is asked. */
  readonly kurzweg?: { readonly fragen: number; readonly stufen: readonly LevelId[] };
}

export interface Source {
  readonly id: SourceId;
  readonly law: string;
  readonly provision: string;
  readonly title: string;
  readonly url?: string;
  /** State of the wording that was read. */
  readonly version: string;
  readonly lastChecked: IsoDate;
  readonly status: SourceStatus;
  readonly force: Force;
}

/** A proposal for a whole tool: its answers are shown as proposals and count only once confirmed. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly answers: Readonly<Record<QuestionId, unknown>>;
}

interface Regime {
  readonly id: string;
  readonly title: string;
}

interface Waiver {
  readonly code: string;
  readonly id: string;
  readonly reason: string;
}

export interface Catalogue {
  readonly version: string;
  readonly validFrom: IsoDate;
  readonly sha256: string;
  readonly regimes: readonly Regime[];
  readonly offices: readonly { readonly id: string; readonly title: string }[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly switches: readonly Switch[];
  readonly records: readonly LegalRecord[];
  readonly facts: readonly DerivedFact[];
  readonly rules: readonly Rule[];
  readonly measures: readonly Measure[];
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly decisions: readonly Decision[];
  readonly sources: readonly Source[];
  readonly templates: readonly Template[];
  readonly waivers: readonly Waiver[];
}

/**
 * The catalogue with the municipality's readings of contested law. The same choice gives the same object, so that what
 * is compiled for a catalogue is compiled once. Throws for an option the switch does not have: falling back to the
 * default would change the law unnoticed. An id that is no switch is nothing that a condition could read.
 */
export function withSwitches(catalogue: Catalogue, values: Readonly<Record<string, string>>): Catalogue {
  const switches = catalogue.switches.map((one) => ({ ...one, value: chosenOption(one, values) }));
  if (switches.every((one, index) => one.value === catalogue.switches[index]?.value)) return catalogue;
  const known = variants.get(catalogue) ?? new Map<string, Catalogue>();
  variants.set(catalogue, known);
  const key = JSON.stringify(switches.map((one) => one.value));
  const variant = known.get(key) ?? { ...catalogue, switches };
  known.set(key, variant);
  return variant;
}

const variants = new WeakMap<Catalogue, Map<string, Catalogue>>();

function chosenOption(one: Switch, values: Readonly<Record<string, string>>): string {
  const value = Object.hasOwn(values, one.id) ? values[one.id] : undefined;
  if (value === undefined) return one.value;
  if (!one.options.some((option) => option.id === value)) throw new Error(`no option ${value} in ${one.id}`);
  return value;
}
