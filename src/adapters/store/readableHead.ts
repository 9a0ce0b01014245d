/** What a damaged file still says about itself: enough to name it, never enough to trust it. */
export interface ReadableHead {
  readonly number?: string;
  readonly title?: string;
  readonly owner?: string;
}

/** Measures have owners too; that of the Vorhaben stands before its planned start. */
const OWNER = /"owner":"([0-9a-z]{1,64})","ownerName":"(?:[^"\\]|\\.){0,400}","plannedStart"/;
const TITLE = /"title":("(?:[^"\\]|\\.){0,400}")/;

/** Names that cannot be read are left out. */
export function readableHead(text: string): ReadableHead {
  const number = /"number":"(V-\d{4}-\d{3,6})"/.exec(text)?.[1];
  const owner = OWNER.exec(text)?.[1];
  const title = unquoted(TITLE.exec(text)?.[1]);
  return { ...(number && { number }), ...(title && { title }), ...(owner && { owner }) };
}

function unquoted(literal: string | undefined): string {
  try {
    const text: unknown = JSON.parse(literal ?? '""');
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}
