/** Provisions behind an entry: how firmly they bind and how well their wording is backed. */
import type { Catalogue, Source, SourceId } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { STATUS_WORDS } from './force.ts';
import { germanDate } from './germanDate.ts';
import { type Block, force, type Item, item, link, muted, part, type Runs, table, text } from './page.ts';

/** "Wortlaut geprüft, Stand 23.11.2026" */
export function checkedText({ status, lastChecked }: Pick<Source, 'status' | 'lastChecked'>): string {
  return `${STATUS_WORDS[status]}, Stand ${germanDate(lastChecked)}`;
}

/** One line per provision, for entries that stand inside a page. */
export function citationItems(catalogue: Catalogue, cites: readonly SourceId[]): readonly Item[] {
  return sourcesOf(catalogue, cites).map((source) =>
    item([...citationRuns(source), muted(` (${checkedText(source)})`)]),
  );
}

export function citationTable(catalogue: Catalogue, cites: readonly SourceId[]): readonly Block[] {
  const rows = sourcesOf(catalogue, cites).map((source) => [
    citationRuns(source),
    [text(source.title)],
    [text(checkedText(source))],
  ]);
  const head = ['Fundstelle', 'Inhalt', 'Stand der Quelle'];
  return part('Fundstellen', 'fundstellen', rows.length === 0 ? [] : [table('Fundstellen', head, rows)]);
}

function citationRuns({ id, provision, law, force: firm }: Source): Runs {
  return [force(firm), text(' '), link(`${provision} ${law}`, 'quelle', id)];
}

function sourcesOf(catalogue: Catalogue, cites: readonly SourceId[]): readonly Source[] {
  return cites.flatMap((id) => catalogueIndex(catalogue).sources.get(id) ?? []);
}
