import type { Request } from 'express';
import { paths } from './paths.ts';

/** The closed list of pages that need no sign-in. A new route is private until it is named here. */
export function isPublic({ path }: Request): boolean {
  return path === paths.signIn() || path.startsWith(paths.setUp('')) || isCalendarFeed(path) || isHelp(path);
}

/** Calendar programs cannot sign in: the key in the address stands for that. */
function isCalendarFeed(path: string): boolean {
  return path.startsWith(`${paths.calendar()}/`) && path.endsWith('.ics');
}

/** The handbook with the statements on data protection and accessibility: to be read before signing in, too. */
export function isHelp(path: string): boolean {
  return path === paths.help() || path.startsWith(paths.helpPage(''));
}
