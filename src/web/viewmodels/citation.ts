/** Provisions and how firmly they bind. */
import type { Catalogue, Force, Source, SourceId } from '../../domain/catalogue.ts';
import { checkedText } from '../../rulebook/describe/citations.ts';
import { FORCE_WORDS, STATUS_WORDS } from '../../rulebook/describe/force.ts';
import { paths } from '../paths.ts';

export interface ForceView {
  readonly word: string;
  readonly style: 'law' | 'guide' | 'draft' | 'advice' | 'house';
  readonly meaning: string;
}

const STYLES: Readonly<Record<Force, ForceView['style']>> = {
  bindend: 'law',
  leitlinie: 'guide',
  entwurf: 'draft',
  empfehlung: 'advice',
  projektregel: 'house',
};

/** Firmest first. */
const FIRMNESS: readonly Force[] = ['bindend', 'leitlinie', 'entwurf', 'empfehlung', 'projektregel'];

export interface CitationView {
  readonly force: ForceView;
  /** "Art. 28 Abs. 3 DSGVO" */
  readonly provision: string;
  readonly title: string;
  readonly url: string | null;
  /** The page of the source in the Regelwerk. */
  readonly href: string;
  /** "Wortlaut geprüft, Stand 23.11.2026" */
  readonly checked: string;
  /** "noch zu bestätigen"; empty where the wording was read. */
  readonly doubt: string;
}

export function forceView(force: Force): ForceView {
  return { ...FORCE_WORDS[force], style: STYLES[force] };
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
  return FIRMNESS.map(forceView);
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
    force: forceView(source.force),
    provision: provisionOf(source),
    title: source.title,
    url: source.url ?? null,
    href: paths.catalogueEntry('quelle', source.id),
    checked: checkedText(source),
    doubt: source.status === 'wortlaut-gesehen' ? '' : STATUS_WORDS[source.status],
  };
}
