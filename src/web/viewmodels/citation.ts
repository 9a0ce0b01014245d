/** Provisions and how firmly they bind. */
import type { Catalogue, Force, Source, SourceId, SourceStatus } from '../../domain/catalogue.ts';
import { germanDate } from './germanDate.ts';

export interface ForceView {
  readonly word: string;
  readonly style: 'law' | 'guide' | 'draft' | 'advice' | 'house';
  readonly meaning: string;
}

const FORCES: Readonly<Record<Force, ForceView>> = {
  bindend: {
    word: 'Gesetz',
    style: 'law',
    meaning: 'Verbindlich, in der Auslegung der Gerichte. Die Stadt muss sich daran halten.',
  },
  leitlinie: {
    word: 'Leitlinie',
    style: 'guide',
    meaning: 'Endgültige Auslegung einer Aufsichtsbehörde. Wer abweicht, sollte es begründen.',
  },
  entwurf: { word: 'Entwurf', style: 'draft', meaning: 'Noch nicht endgültig. Kann sich ändern.' },
  empfehlung: {
    word: 'Empfehlung',
    style: 'advice',
    meaning: 'Stand der Technik oder guter Rat, nicht verbindlich.',
  },
  projektregel: {
    word: 'Projektregel',
    style: 'house',
    meaning: 'Eigene Festlegung von Prüfpfad, zum Beispiel ein Schwellenwert. Kein Text einer Behörde.',
  },
};

/** Firmest first. */
const FIRMNESS: readonly Force[] = ['bindend', 'leitlinie', 'entwurf', 'empfehlung', 'projektregel'];

const STATUS: Readonly<Record<SourceStatus, string>> = {
  'wortlaut-gesehen': 'Wortlaut geprüft',
  sekundaer: 'Wortlaut noch nicht geprüft',
  'zu-bestaetigen': 'noch zu bestätigen',
};

export interface CitationView {
  readonly force: ForceView;
  /** "Art. 28 Abs. 3 DSGVO" */
  readonly provision: string;
  readonly title: string;
  readonly url: string | null;
  /** "Wortlaut geprüft, Stand 23.11.2026" */
  readonly checked: string;
  /** "noch zu bestätigen"; empty where the wording was read. */
  readonly doubt: string;
}

export function forceView(force: Force): ForceView {
  return FORCES[force];
}

/** 0 is the firmest. */
export function firmness(force: Force): number {
  return FIRMNESS.indexOf(force);
}

/** What a measure binds with: never firmer than the firmest rule that asks for it. */
export function forceOfMeasure(measure: Force, rules: readonly Force[]): Force {
  const firmest = FIRMNESS.find((force) => rules.includes(force)) ?? measure;
  return firmness(firmest) > firmness(measure) ? firmest : measure;
}

export function forceLegend(): readonly ForceView[] {
  return Object.values(FORCES);
}

function provisionOf({ provision, law }: Source): string {
  return `${provision} ${law}`;
}

/** Citations in the order given; each with the force of its own source. */
export function citations(catalogue: Catalogue, ids: readonly SourceId[]): readonly CitationView[] {
  return ids.flatMap((id) => {
    const source = catalogue.sources.find((candidate) => candidate.id === id);
    return source === undefined ? [] : [citationOf(source)];
  });
}

/** "Art. 28 Abs. 3 DSGVO · Art. 5 Abs. 1 DSGVO" */
export function provisions(catalogue: Catalogue, ids: readonly SourceId[]): string {
  return citations(catalogue, ids)
    .map(({ provision }) => provision)
    .join(' · ');
}

function citationOf(source: Source): CitationView {
  return {
    force: FORCES[source.force],
    provision: provisionOf(source),
    title: source.title,
    url: source.url ?? null,
    checked: `${STATUS[source.status]}, Stand ${germanDate(source.lastChecked)}`,
    doubt: source.status === 'wortlaut-gesehen' ? '' : STATUS[source.status],
  };
}
