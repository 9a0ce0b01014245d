import type { Catalogue } from '../../domain/catalogue.ts';
import { usedBy } from './entries.ts';
import { code, facts, line, type Page } from './page.ts';

/** A Baustein of the IT-Grundschutz and the rules that ask for it. */
export function describeModule(catalogue: Catalogue, { id, title }: Catalogue['modules'][number]): Page {
  const rules = catalogue.rules.filter(({ then }) => then.modules.includes(id));
  return {
    kicker: 'Baustein',
    title,
    intro: '',
    blocks: [
      facts([line('Kennung', code(id))]),
      ...usedBy(
        catalogue,
        rules.map((rule) => ({ kind: 'regel', id: rule.id })),
        'Welche Regeln ihn verlangen',
        'regeln',
      ),
    ],
  };
}
