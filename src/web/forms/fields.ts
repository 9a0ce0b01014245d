/** A form body as names and their texts. Nothing past this folder sees the body itself. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** null when the body is no form. */
export function parseFields(body: unknown): Fields | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(body)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every((text) => typeof text === 'string')) return null;
    fields.set(name, values.map(cleanText));
  }
  return fields;
}

/** The single text of a field, trimmed; empty when absent. */
export function textOf(fields: Fields, name: string): string {
  return fields.get(name)?.[0]?.trim() ?? '';
}

/** One form of the text for all systems, without control characters that nobody can see. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '');
}
