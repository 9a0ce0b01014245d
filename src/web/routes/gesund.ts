import { Router } from 'express';
import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';

/** For monitoring: 200 while changes are accepted, 503 while the disk refuses them. Says nothing about content. */
export function healthRoutes({ assessments }: Deps): Router {
  return Router().get(paths.health(), (_req, res) => {
    const isWritable = assessments.isWritable();
    res.set('Cache-Control', 'no-store').status(isWritable ? 200 : 503);
    res.json({ status: isWritable ? 'ok' : 'nur-lesen' });
  });
}
