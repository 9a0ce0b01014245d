/** One sentence that survives the redirect after a change and is shown once. */
import type { Request } from 'express';

export function setFlash(req: Request, text: string): void {
  req.session.flash = text;
}

/** Empty when there is nothing to say. */
export function takeFlash(req: Request): string {
  // Pages for machines and errors before the session middleware have no session.
  if (req.session?.flash === undefined) return '';
  const { flash } = req.session;
  delete req.session.flash;
  return flash;
}
