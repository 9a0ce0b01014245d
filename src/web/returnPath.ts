import { paths } from './paths.ts';

/** Where to go after signing in: a page of this application, or the start. Anything else is an open redirect. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\'))
    return paths.overview();
  // A round trip through the sign-in pages would end where it began.
  const isLoop = [paths.signIn(), paths.signOut()].some((path) => wanted.startsWith(path));
  return isLoop ? paths.overview() : wanted;
}
