import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Catalogue, Rule } from '../domain/catalogue.ts';
import { checkAtoms } from './checks/atoms.ts';
import { checkCites } from './checks/cites.ts';
import { checkDuplicateIds } from './checks/ids.ts';
import { checkNames } from './checks/names.ts';
import { checkOrder } from './checks/order.ts';
import { checkTables } from './checks/tables.ts';
import { checkTemplates } from './checks/templates.ts';
import { type Finding, sortFindings } from './finding.ts';
import type { Law } from './law.ts';
import { type Draft, parseFiles } from './parse.ts';
import type { GoldenCase, Manifest } from './parseDocuments.ts';
import type { WrittenRule } from './parseEntries.ts';
import { placesOf } from './places.ts';
import { releasesIn } from './releases.ts';

export interface Compiled {
  /** null when an error stands in `findings`. */
  readonly catalogue: Catalogue | null;
  readonly cases: readonly GoldenCase[];
  readonly findings: readonly Finding[];
  readonly law: Law | null;
}

/** Without these the catalogue could not be evaluated: they cannot be waived. */
const CHECKS = [checkNames, checkAtoms, checkTables, checkTemplates, checkCites, checkOrder];

/**
 * Texts of `rules/` (path → text) → Catalogue, or all findings that stand in its way.
 * The hash covers the compiled content, not its layout: moving a rule to another file does not change the law.
 */
export function compileCatalogue(
  files: ReadonlyMap<string, string>,
  sha256: (text: string) => string,
): Compiled {
  const draft = parseFiles(files);
  const cases = draft.cases.map(({ value }) => value);
  const [manifest] = draft.manifest;
  const found = [...draft.findings, ...checkDuplicateIds(draft)];
  if (manifest === undefined) return { catalogue: null, cases, findings: sortFindings(found), law: null };

  const law: Law = {
    catalogue: assemble(draft, manifest.value, sha256),
    cases,
    places: placesOf(draft),
    broken: draft.broken,
    records: draft.numbers,
    manifest: manifest.value,
    written: values(draft.rules),
    releases: releasesIn(files, sha256),
  };
  const findings = sortFindings([...found, ...CHECKS.flatMap((check) => check(law))]);
  const usable = findings.every(({ severity }) => severity !== 'error');
  return { catalogue: usable ? law.catalogue : null, cases, findings, law: usable ? law : null };
}

function assemble(draft: Draft, manifest: Manifest, sha256: (text: string) => string): Catalogue {
  const order = manifest.abschnitte;
  const rank = (section: string) => (order.includes(section) ? order.indexOf(section) : order.length);
  const content = {
    version: manifest.version,
    validFrom: manifest.validFrom,
    regimes: manifest.regimes,
    offices: manifest.stellen,
    sections: values(draft.sections).toSorted((a, b) => rank(a.id) - rank(b.id)),
    questions: values(draft.questions).toSorted((a, b) => rank(a.section) - rank(b.section)),
    switches: manifest.schalter,
    records: draft.records,
    facts: values(draft.facts),
    rules: withExceptions(values(draft.rules)),
    measures: values(draft.measures),
    modules: values(draft.modules),
    decisions: manifest.entscheidungen,
    sources: values(draft.sources),
    templates: values(draft.templates),
    waivers: manifest.waivers,
  };
  return { ...content, sha256: sha256(canonicalJson(content)) };
}

/** `overrides` is `unless` written from the other side. */
function withExceptions(written: readonly WrittenRule[]): Rule[] {
  return written.map(({ overrides: _, ...rule }) => ({
    ...rule,
    exceptedBy: written.filter(({ overrides }) => overrides.includes(rule.id)).map(({ id }) => id),
  }));
}

function values<T>(entries: readonly { readonly value: T }[]): T[] {
  return entries.map(({ value }) => value);
}
