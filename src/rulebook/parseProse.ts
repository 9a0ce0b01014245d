import { below, type Finding, type FindingKind, finding, type Place } from './finding.ts';

/** What must not stand in any text of the law. */
const BANNED: readonly [FindingKind, RegExp][] = [
  ['RB101.html', /<\/?[a-z!][^<>]*>|&[a-z]+;|&#\w+;/i],
  ['RB101.gerade-anfuehrung', /"|(?:^|[\s(„‚])'(?=\S)/],
  ['RB101.leerzeichen', / {2}|^\s|\s$/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  ['RB101.steuerzeichen', /[\u0000-\u001F\u007F\u00AD\u200B-\u200F\u2028\u2029\uFEFF\uFFFD]/],
];

/** Every string of a file is checked: ids never contain what is banned, so no list of prose fields is needed. */
export function proseFindings(value: unknown, place: Place): Finding[] {
  if (typeof value === 'string') return textFindings(value, place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'url' ? [] : proseFindings(member, below(place, key)),
  );
}

function textFindings(text: string, place: Place): Finding[] {
  const found = BANNED.flatMap(([kind, pattern]) => {
    const stelle = pattern.exec(text)?.[0];
    return stelle === undefined ? [] : [finding(kind, place, { stelle })];
  });
  return text === text.normalize('NFC') ? found : [...found, finding('RB101.nicht-nfc', place)];
}
