/** The Regelwerk to read: for everybody who is signed in, as the municipality reads it. */
import { Router } from 'express';
import { municipalCatalogue } from '../../application/municipalCatalogue.ts';
import type { Deps } from '../deps.ts';
import { searchedWords } from '../forms/query.ts';
import { pathParameter } from '../pathParameter.ts';
import { renderPage } from '../render.ts';
import { catalogueIndexPage } from '../viewmodels/catalogueIndexPage.ts';
import { cataloguePages } from '../viewmodels/cataloguePages.ts';
import { missingEntryPage } from '../viewmodels/errorPageModel.ts';

export function catalogueRoutes(deps: Deps): Router {
  const subject = async () => ({ catalogue: await municipalCatalogue(deps), standard: deps.catalogue });
  const router = Router();
  router.get('/katalog', async (req, res) => {
    renderPage(res, 'katalog', catalogueIndexPage(await subject(), searchedWords(req)));
  });
  router.get('/katalog/:liste', async (req, res) => {
    const page = cataloguePages(await subject()).list(pathParameter(req, 'liste'));
    if (page === null) return renderPage(res.status(404), 'fehler', missingEntryPage(deps.catalogue.version));
    renderPage(res, 'katalog-eintrag', page);
  });
  router.get('/katalog/:art/:id', async (req, res) => {
    const pages = cataloguePages(await subject());
    const page = pages.entry(pathParameter(req, 'art'), pathParameter(req, 'id'));
    if (page === null) return renderPage(res.status(404), 'fehler', missingEntryPage(deps.catalogue.version));
    renderPage(res, 'katalog-eintrag', page);
  });
  return router;
}
