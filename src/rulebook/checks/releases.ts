/** RB601: what was released stays as it was, was reviewed, and a changed law has a new version. */
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonicalJson.ts';
import { below, type Finding, finding } from '../finding.ts';
import type { Law } from '../law.ts';
import { CHECKSUMS, isLaterVersion, type ReleasedFile, type Releases, releaseFile } from '../releases.ts';

/** As much of a frozen file as has to hold whatever the rest of it looked like in its day. */
const headSchema = z.object({
  document: z.object({
    catalogue: z.object({ version: z.string(), sha256: z.string() }),
    reviewedBy: z.array(z.string()),
  }),
});
type Head = z.infer<typeof headSchema>['document'];

const MANIFEST = { file: 'katalog.json', pointer: '' };
const LIST = { file: CHECKSUMS, pointer: '' };

export function checkReleases({ releases, catalogue, manifest }: Law): Finding[] {
  const heads = releases.files.flatMap((released) => headOf(released) ?? []);
  return [
    ...lineFindings(releases),
    ...releases.files.flatMap((released) => fileFindings(released, releases)),
    ...versionFindings(catalogue, heads),
    ...reviewFindings(catalogue.version, manifest.reviewedBy, heads),
  ];
}

function lineFindings({ files, lines }: Releases): Finding[] {
  const versions = lines.map((line) => line?.version);
  return lines.flatMap((line, index) => {
    const place = below(LIST, index + 1);
    if (line === null) return [finding('RB601.zeile', place)];
    const { version } = line;
    if (versions.indexOf(version) < index) return [finding('RB601.doppelt', place, { version })];
    if (files.some((released) => released.version === version)) return [];
    return [finding('RB601.ohne-datei', place, { datei: releaseFile(version) })];
  });
}

function fileFindings(released: ReleasedFile, { lines }: Releases): Finding[] {
  const { version, file, sha256 } = released;
  const place = { file, pointer: '' };
  const listed = lines.find((line) => line?.version === version) ?? null;
  if (listed === null) return [finding('RB601.ohne-pruefsumme', place, { liste: CHECKSUMS })];
  if (listed.sha256 !== sha256) return [finding('RB601.veraendert', place, { version })];
  const head = headOf(released);
  if (head?.catalogue.version !== version) return [finding('RB601.kein-stand', place, { version })];
  if (head.reviewedBy.length > 0) return [];
  return [finding('RB601.ungeprueft', { file, pointer: '/document/reviewedBy' }, { version })];
}

function versionFindings({ version, sha256 }: Law['catalogue'], heads: readonly Head[]): Finding[] {
  const place = below(MANIFEST, 'version');
  const same = heads.find(({ catalogue }) => catalogue.version === version);
  if (same !== undefined)
    return same.catalogue.sha256 === sha256 ? [] : [finding('RB601.version', place, { version })];
  const later = heads.find(({ catalogue }) => isLaterVersion(catalogue.version, version));
  if (later === undefined) return [];
  return [finding('RB601.version-zurueck', place, { version, spaeter: later.catalogue.version })];
}

/** The manifest names those who reviewed this very version: nobody from an earlier release, nobody who came later. */
function reviewFindings(version: string, reviewedBy: readonly string[], heads: readonly Head[]): Finding[] {
  const place = below(MANIFEST, 'reviewedBy');
  const same = heads.find(({ catalogue }) => catalogue.version === version);
  if (same !== undefined)
    return canonicalJson(same.reviewedBy) === canonicalJson(reviewedBy)
      ? []
      : [finding('RB601.pruefung-anders', place, { version })];
  return reviewedBy.flatMap((eintrag, index) => {
    const earlier = heads.find((head) => head.reviewedBy.includes(eintrag));
    if (earlier === undefined) return [];
    return [
      finding('RB601.pruefung-alt', below(place, index), { eintrag, version: earlier.catalogue.version }),
    ];
  });
}

function headOf({ text }: ReleasedFile): Head | null {
  try {
    return headSchema.safeParse(JSON.parse(text)).data?.document ?? null;
  } catch {
    return null;
  }
}
