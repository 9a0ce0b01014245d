import { sha256 } from '../../sha256.ts';

/** One file as the manifest names it. */
export interface FileDigest {
  /** Relative, with "/" on every system. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function digestOf(file: string, content: Uint8Array): FileDigest {
  return { file, bytes: content.byteLength, sha256: sha256(content) };
}

/**
 * One checksum for a whole set of files: that of the list which `sha256sum` prints for them in order of name.
 * So it can be computed again without this program.
 */
export function contentsHash(digests: readonly FileDigest[]): string {
  const lines = digests.map((digest) => `${digest.sha256}  ${digest.file}\n`);
  return sha256(lines.join(''));
}
