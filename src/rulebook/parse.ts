/** Texts of `rules/` → typed entries, each with its place, and every finding about their shape. */
import type { z } from 'zod';
import type {
  DerivedFact,
  LegalRecord,
  Measure,
  Question,
  Section,
  Source,
  Template,
} from '../domain/catalogue.ts';
import { type Finding, finding, type Place } from './finding.ts';
import { MUTANT_WAIVERS } from './mutateWaivers.ts';
import {
  caseSchema,
  type GoldenCase,
  type Manifest,
  manifestSchema,
  templateSchema,
} from './parseDocuments.ts';
import {
  factSchema,
  measureSchema,
  moduleSchema,
  ruleSchema,
  sectionSchema,
  sourceSchema,
  type WrittenRule,
} from './parseEntries.ts';
import { type Entry, frameFindings, isObject, parseList, parseOne, type Read } from './parseFile.ts';
import { parseJson } from './parseJson.ts';
import { proseFindings } from './parseProse.ts';
import { questionSchema } from './parseQuestion.ts';
import { parseRecord } from './parseRecord.ts';
import { releasedVersion } from './releases.ts';

/** Everything that could be read, in file order. What could not be read left a finding and, if it has one, its id. */
export interface Draft {
  readonly manifest: Entry<Manifest>[];
  readonly sections: Entry<Section>[];
  readonly questions: Entry<Question>[];
  readonly facts: Entry<DerivedFact>[];
  readonly rules: Entry<WrittenRule>[];
  readonly measures: Entry<Measure>[];
  readonly modules: Entry<{ id: string; title: string }>[];
  readonly sources: Entry<Source>[];
  readonly templates: Entry<Template>[];
  readonly cases: Entry<GoldenCase>[];
  /** Numbers of all records in `auslegung/`, and those that could be read. */
  readonly numbers: Set<string>;
  readonly records: LegalRecord[];
  /** References to these ids are not reported: the entry exists, its own findings stand already. */
  readonly broken: Set<string>;
  readonly findings: Finding[];
}

/** Reads all files (path relative to `rules/` → text) and never stops at a finding. */
export function parseFiles(files: ReadonlyMap<string, string>): Draft {
  const draft = emptyDraft();
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const record = /^auslegung\/(\d{4})-[^/]+\.md$/.exec(file)?.[1];
    if (record !== undefined) takeRecord(draft, file, record, text);
    else if (file.endsWith('.json') && !isReadElsewhere(file)) parseText(draft, file, text);
  }
  if (!files.has('katalog.json')) {
    draft.findings.push(finding('RB101.katalog-fehlt', { file: 'katalog.json', pointer: '' }));
  }
  return draft;
}

/** Waivers of mutants and released catalogues are no law of today. */
function isReadElsewhere(file: string): boolean {
  return file === MUTANT_WAIVERS || releasedVersion(file) !== null;
}

function takeRecord(draft: Draft, file: string, number: string, text: string): void {
  const place: Place = { file, pointer: '' };
  const record = parseRecord(number, text);
  draft.numbers.add(number);
  draft.findings.push(
    ...(record === null
      ? [finding('RB101.vermerk', place, { nummer: number })]
      : proseFindings(record, place)),
  );
  if (record !== null) draft.records.push(record);
}

function parseText(draft: Draft, file: string, text: string): void {
  const place: Place = { file, pointer: '' };
  const { value, findings } = parseJson(file, text);
  draft.findings.push(...findings, ...proseFindings(value, place));
  if (value !== undefined) parseValue(draft, place, value);
  else for (const [, id] of text.matchAll(/"id"\s*:\s*"([^"]+)"/g)) draft.broken.add(id ?? '');
}

function parseValue(draft: Draft, place: Place, raw: unknown): void {
  const { file } = place;
  const kind = /^[a-z0-9-]+\/([a-z]+)(?:-[a-z0-9-]+)?\.json$/.exec(file)?.[1] ?? '';
  const list = Object.hasOwn(LISTS, kind) ? LISTS[kind] : undefined;
  if (file === 'katalog.json') take(draft, draft.manifest, parseOne(raw, manifestSchema, place));
  else if (/^vorlagen\/[^/]+\.json$/.test(file))
    take(draft, draft.templates, parseOne(raw, templateSchema, place));
  else if (/^[^/]+\/faelle\/[^/]+\.json$/.test(file)) parseCase(draft, place, raw);
  else if (kind === 'fragen') parseQuestions(draft, place, raw);
  else if (list !== undefined) list(draft, place, raw);
  else
    draft.findings.push(finding('RB101.unbekannte-datei', place, { kinds: Object.keys(LISTS).join(', ') }));
}

type ListReader = (draft: Draft, place: Place, raw: unknown) => void;

function listOf<T>(key: string, schema: z.ZodType<T>, target: (draft: Draft) => Entry<T>[]): ListReader {
  return (draft, place, raw) => {
    draft.findings.push(...frameFindings(raw, { [key]: 'list' }, place));
    take(draft, target(draft), parseList(raw, key, schema, place));
  };
}

const LISTS: Readonly<Record<string, ListReader>> = {
  quellen: listOf('quellen', sourceSchema, (draft) => draft.sources),
  merkmale: listOf('merkmale', factSchema, (draft) => draft.facts),
  regeln: listOf('regeln', ruleSchema, (draft) => draft.rules),
  massnahmen: listOf('massnahmen', measureSchema, (draft) => draft.measures),
  bausteine: listOf('bausteine', moduleSchema, (draft) => draft.modules),
};

function parseQuestions(draft: Draft, place: Place, raw: unknown): void {
  draft.findings.push(...frameFindings(raw, { abschnitt: 'object', fragen: 'list' }, place));
  const head = isObject(raw) ? raw.abschnitt : undefined;
  const section = isObject(head) && typeof head.id === 'string' ? head.id : '';
  if (head !== undefined) {
    take(draft, draft.sections, parseOne(head, sectionSchema, { ...place, pointer: '/abschnitt' }));
  }
  const schema = questionSchema.transform((question): Question => ({ ...question, section }));
  take(draft, draft.questions, parseList(raw, 'fragen', schema, place));
}

function parseCase(draft: Draft, place: Place, raw: unknown): void {
  const schema = caseSchema.transform((golden): GoldenCase => ({ ...golden, file: place.file }));
  take(draft, draft.cases, parseOne(raw, schema, place));
}

function take<T>(draft: Draft, target: Entry<T>[], read: Read<T>): void {
  target.push(...read.entries);
  draft.findings.push(...read.findings);
  for (const id of read.broken) draft.broken.add(id);
}

function emptyDraft(): Draft {
  return {
    manifest: [],
    sections: [],
    questions: [],
    facts: [],
    rules: [],
    measures: [],
    modules: [],
    sources: [],
    templates: [],
    cases: [],
    numbers: new Set(),
    records: [],
    broken: new Set(),
    findings: [],
  };
}
