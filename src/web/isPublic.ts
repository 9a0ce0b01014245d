import type { Request } from 'express';
import { paths } from './paths.ts';

/** The closed list of pages that need no sign-in. A new route is private until it is named here. */
export function isPublic({ path }: Request): boolean {
  return path === paths.signIn() || path.startsWith(paths.setUp(''));
}
