import type { Request } from 'express';

/** The raw value of one cookie; null when the browser did not send it. */
export function readCookie(req: Request, name: string): string | null {
  const pairs = (req.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}
