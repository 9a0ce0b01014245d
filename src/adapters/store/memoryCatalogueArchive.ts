import type { CatalogueArchive } from '../../application/ports.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { parseCatalogue } from './catalogueDocument.ts';
import { currentDocument } from './envelope.ts';

/** Catalogues that live as long as the process: for tests of everything above the store. */
export function createMemoryCatalogueArchive(): CatalogueArchive {
  const catalogues = new Map<string, Catalogue>();
  return {
    keep: async (catalogue) => {
      if (catalogues.has(catalogue.sha256)) return;
      // As a file would give it back.
      catalogues.set(catalogue.sha256, parseCatalogue(currentDocument(structuredClone(catalogue))));
    },
    load: async (hash) => {
      const value = catalogues.get(hash);
      if (value !== undefined) return { ok: true, value };
      const file = `katalogstaende/${hash}.json`;
      return {
        ok: false,
        problems: { id: hash, file, code: 'unlesbar', detail: 'Diesen Katalogstand gibt es hier nicht.' },
      };
    },
  };
}
