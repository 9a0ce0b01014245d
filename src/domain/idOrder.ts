/** By code unit, so that no locale of a server changes the bytes of a result. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
