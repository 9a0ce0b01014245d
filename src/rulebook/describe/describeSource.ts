/** A source: which text, in which state, how far its wording was read, and what rests on it. */
import type { Catalogue, Source } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { usedBy } from './entries.ts';
import { FORCE_WORDS, STATUS_WORDS } from './force.ts';
import { germanDate } from './germanDate.ts';
import { code, facts, force, line, type Page, text } from './page.ts';

export function describeSource(catalogue: Catalogue, source: Source): Page {
  const { id, url } = source;
  return {
    kicker: 'Quelle',
    title: `${source.provision} ${source.law}`,
    intro: source.title,
    blocks: [
      facts([
        line('Bindung', force(source.force), text(` ${FORCE_WORDS[source.force].meaning}`)),
        line('Gelesene Fassung', text(source.version)),
        line(
          'Stand',
          text(`${STATUS_WORDS[source.status]}, zuletzt angesehen am ${germanDate(source.lastChecked)}`),
        ),
        ...(url === undefined ? [] : [line('Text im Netz', { kind: 'link', text: url, href: url })]),
        line('Kennung', code(id)),
      ]),
      ...usedBy(
        catalogue,
        catalogueIndex(catalogue).citing.get(id) ?? [],
        'Was sich darauf stützt',
        'verwendung',
      ),
    ],
  };
}
