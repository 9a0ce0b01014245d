import type { Request } from 'express';

/** The part of the address that the route calls `name`; a route without it is a bug. */
export function pathParameter(req: Request, name: string): string {
  const value = req.params[name];
  if (typeof value !== 'string') throw new Error(`route has no parameter ${name}`);
  return value;
}
