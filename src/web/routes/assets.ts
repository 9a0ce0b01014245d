import { extname } from 'node:path';
import { Router } from 'express';
import type { AssetBundle } from '../assetBundle.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

export function assetRoutes(bundle: AssetBundle): Router {
  const router = Router();
  for (const [name, content] of bundle.files) {
    router.get(`/assets/${bundle.hash}/${name}`, (_req, res) => {
      res.set('Cache-Control', FOR_EVER).type(extname(name)).send(content);
    });
  }
  return router;
}
