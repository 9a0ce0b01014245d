/** The file of a piece of evidence: to keep on disk, never to open in the browser. */
import { Router } from 'express';
import { readEvidence } from '../../application/work/readEvidence.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';

export function evidenceRoutes(deps: Deps): Router {
  const router = Router();
  router.get(paths.evidence(':id', ':evidenceId'), async (req, res) => {
    const [id, evidenceId] = [pathParameter(req, 'id'), pathParameter(req, 'evidenceId')];
    const read = await readEvidence(deps)(currentUser(req), { id, evidenceId });
    if (!read.ok) return refuse(res, read.problems);
    const { evidence, bytes } = read.value;
    res.attachment(evidence.file?.name ?? 'nachweis');
    // After `attachment`, which guesses the type from the name: what counts is the content.
    res.set('Content-Type', evidence.file?.type ?? 'application/octet-stream');
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.send(Buffer.from(bytes));
  });
  return router;
}
