import type { CookieOptions } from 'express';
import type { WebConfig } from '../config.ts';

/** `__Host-` binds a cookie to exactly this host; browsers accept the prefix over https only. */
export function cookieName(name: string, { https }: WebConfig): string {
  return https ? `__Host-${name}` : name;
}

/** No expiry: a cookie ends with the browser, a session ends earlier on the server. */
export function cookieOptions({ https }: WebConfig): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: https };
}
