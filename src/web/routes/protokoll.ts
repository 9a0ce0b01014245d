import { Router } from 'express';
import { openAuditTrail } from '../../application/openAuditTrail.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { auditFilter } from '../forms/auditQuery.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { auditPage } from '../viewmodels/auditPage.ts';

export function auditRoutes(deps: Deps): Router {
  const router = Router();
  router.get(paths.auditTrail(), async (req, res) => {
    const opened = await openAuditTrail(deps)(currentUser(req));
    if (!opened.ok) return refuse(res, opened.problems);
    renderPage(res, 'protokoll', auditPage(opened.value, deps.catalogue, auditFilter(req)));
  });
  return router;
}
