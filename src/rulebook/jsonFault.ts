/** Where a text stops being JSON. V8 tells only for some mistakes, and an author must be led to each of them. */
const BLANK = /[ \t\n\r]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids inside a text
  /[{}[\],:]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after';

/** Offset of the first token that cannot stand there; null when the text breaks off, or is JSON after all. */
export function jsonFault(text: string): number | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = endOf(BLANK, text, 0) ?? 0; at < text.length; ) {
    const end = endOf(TOKEN, text, at);
    const next: Expected | null = end === null ? null : after(expected, text.slice(at, end), open);
    if (end === null || next === null) return at;
    expected = next;
    at = endOf(BLANK, text, end) ?? end;
  }
  return null;
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** What may follow the token; null when the token itself may not stand here. Keeps `open`, the groups not yet closed. */
function after(expected: Expected, token: string, open: string[]): Expected | null {
  const isEnd = token === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
  if (isEnd && (expected.endsWith('-or-end') || expected === 'after')) {
    open.pop();
    return 'after';
  }
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected.startsWith('key')) return token.startsWith('"') ? 'colon' : null;
  if (expected === 'after') {
    if (token !== ',' || open.length === 0) return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (token !== '{' && token !== '[') return /^[}\],:]/.test(token) ? null : 'after';
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}
