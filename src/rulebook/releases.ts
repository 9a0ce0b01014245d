/** `rules/staende/`: released catalogues, one frozen file each, and the list of their checksums in the form of sha256sum. */

const RELEASES = 'staende';
export const CHECKSUMS = `${RELEASES}/pruefsummen.txt`;

/** One frozen file as it lies there. */
export interface ReleasedFile {
  readonly version: string;
  readonly file: string;
  readonly text: string;
  /** Of the text, not the one that stands in it. */
  readonly sha256: string;
}

/** One line of the list; null where it cannot be read. */
export interface ChecksumLine {
  readonly sha256: string;
  readonly version: string;
}

export interface Releases {
  readonly files: readonly ReleasedFile[];
  readonly lines: readonly (ChecksumLine | null)[];
}

const VERSION = /^\d+(\.\d+)*$/;
const FILE = /^staende\/([\d.]+)\.json$/;
const LINE = /^([0-9a-f]{64}) {2}([\d.]+)\.json$/;
const { compare } = new Intl.Collator('de', { numeric: true });

/** A version names a file and has an order: numbers and dots. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** The version that a frozen file holds by its name; null for any other file of the law. */
export function releasedVersion(file: string): string | null {
  const name = FILE.exec(file)?.[1];
  return name !== undefined && isVersion(name) ? name : null;
}

export function releaseFile(version: string): string {
  return `${RELEASES}/${version}.json`;
}

export function checksumLine({ version, sha256 }: ChecksumLine): string {
  return `${sha256}  ${version}.json\n`;
}

/** Releases among the texts of the law, oldest version first. */
export function releasesIn(files: ReadonlyMap<string, string>, sha256: (text: string) => string): Releases {
  const frozen = [...files].flatMap(([file, text]) => {
    const version = releasedVersion(file);
    return version === null ? [] : [{ version, file, text, sha256: sha256(text) }];
  });
  return {
    files: frozen.toSorted((a, b) => compare(a.version, b.version)),
    lines: linesOf(files.get(CHECKSUMS) ?? ''),
  };
}

/** 2026.10 is later than 2026.9. */
export function isLaterVersion(version: string, than: string): boolean {
  return compare(version, than) > 0;
}

function linesOf(text: string): (ChecksumLine | null)[] {
  const lines = text.split('\n');
  // The text ends with a line break, or it was cut off.
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    const [, sha256, version] = LINE.exec(line) ?? [];
    const isWhole = sha256 !== undefined && version !== undefined && isVersion(version);
    return isWhole ? { sha256, version } : null;
  });
}
