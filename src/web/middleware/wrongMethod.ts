import { Router } from 'express';
import { HttpProblem } from '../httpProblem.ts';

/** Behind all pages: an address that exists is told from one that does not, whatever verb was used. */
export function wrongMethod(pages: Router): Router {
  const allowed = new Map<string, string[]>();
  for (const { route } of pages.stack.flatMap(({ handle }) => layersOf(handle))) {
    const verbs = route?.stack.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])) ?? [];
    if (route !== undefined) allowed.set(route.path, [...(allowed.get(route.path) ?? []), ...verbs]);
  }
  const router = Router();
  for (const [path, verbs] of allowed)
    router.all(path, (_req, res) => {
      res.set('Allow', [...new Set(verbs)].join(', '));
      throw new HttpProblem(405);
    });
  return router;
}

/** A router is mounted as a function that carries its routes. */
function layersOf(handle: object): Router['stack'] {
  return 'stack' in handle && Array.isArray(handle.stack) ? handle.stack : [];
}
