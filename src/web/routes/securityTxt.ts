import { Router } from 'express';
import type { Deps } from '../deps.ts';

const PATH = '/.well-known/security.txt';
const VALID_MS = 180 * 24 * 60 * 60 * 1000;

/** RFC 9116: whom to tell about a weakness. Only where somebody is named who reads it. */
export function securityTxtRoutes({ config, clock }: Deps): Router {
  const router = Router();
  const { securityContact } = config;
  if (securityContact === null) return router;
  router.get(PATH, (_req, res) => {
    const expires = new Date(Date.parse(clock.now()) + VALID_MS).toISOString();
    const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: de, en'];
    res.type('text/plain').send(`${lines.join('\n')}\n`);
  });
  return router;
}
