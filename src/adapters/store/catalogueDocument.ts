import { z } from 'zod';
import type { Catalogue } from '../../domain/catalogue.ts';
import { conditionSchema as condition } from './conditionSchema.ts';
import { parseForm } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';

const text = z.string();
const texts = z.array(text);
const levels = z.record(text, text);
const force = z.enum(['bindend', 'leitlinie', 'entwurf', 'empfehlung', 'projektregel']);
const titled = { id: text, title: text };

const question = z.strictObject({
  id: text,
  section: text,
  type: z.enum(['ja-nein', 'einfach', 'mehrfach', 'tabelle', 'zahl', 'datum', 'text']),
  text,
  short: text,
  help: texts,
  reason: text,
  example: text.exactOptional(),
  counterExample: text.exactOptional(),
  options: z.array(z.strictObject({ id: text, text, hint: text.exactOptional(), exklusiv: z.boolean() })),
  rows: z.array(z.strictObject({ id: text, text })),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  visibleWhen: condition,
  cites: texts,
  answeredBy: text,
  effort: z.enum(['auswendig', 'nachschlagen', 'erfragen', 'beschreiben']),
  minutes: z.number(),
  informational: text.exactOptional(),
  riskOrder: texts.exactOptional(),
});

const fact = z.strictObject({
  ...titled,
  reason: text.exactOptional(),
  cites: texts,
  definition: z.union([
    z.strictObject({ kind: z.literal('bedingung'), when: condition }),
    z.strictObject({ kind: z.literal('anzahl'), of: texts }),
    z.strictObject({
      kind: z.literal('tabelle'),
      zeilen: text,
      spalten: text,
      stufen: texts,
      werte: z.record(text, levels),
    }),
  ]),
});

const measureEffect = z.strictObject({
  id: text,
  stufe: z.enum(['kann', 'soll', 'muss']),
  appliesFrom: z.union([text, z.array(z.strictObject({ when: condition, date: text }))]).exactOptional(),
});

const rule = z.strictObject({
  ...titled,
  when: condition,
  unless: texts,
  exceptedBy: texts,
  // biome-ignore lint/suspicious/noThenProperty: the law says when … then
  then: z.strictObject({
    class: levels,
    measures: z.array(measureEffect),
    modules: texts,
    hint: text.exactOptional(),
  }),
  unbekannt: levels,
  reason: text,
  cites: texts,
  force,
  validFrom: text.exactOptional(),
  validTo: text.exactOptional(),
  supersedes: texts.exactOptional(),
  auslegung: text.exactOptional(),
  loesung: text.exactOptional(),
});

const measure = z.strictObject({
  ...titled,
  todo: texts,
  role: texts,
  phase: z.enum(['vor-beschaffung', 'vor-inbetriebnahme', 'betrieb']),
  evidence: texts,
  reason: text,
  cites: texts,
  force,
  controls: z.array(
    z.strictObject({ catalogue: text, id: text, uuid: text.exactOptional(), title: text.exactOptional() }),
  ),
  exclude: texts,
});

const decision = z.strictObject({
  ...titled,
  regime: text,
  question: text,
  scale: z.array(z.strictObject({ ...titled, meaning: text })),
  base: z.strictObject({ reason: text, cites: texts }),
  unbekannt: text.exactOptional(),
  kurzweg: z.strictObject({ fragen: z.number(), stufen: texts }).exactOptional(),
});

const source = z.strictObject({
  ...titled,
  law: text,
  provision: text,
  url: text.exactOptional(),
  version: text,
  lastChecked: text,
  status: z.enum(['wortlaut-gesehen', 'sekundaer', 'zu-bestaetigen']),
  force,
});

const contestedReading = z.strictObject({
  ...titled,
  help: text,
  options: z.array(z.strictObject({ id: text, text })),
  value: text,
  auslegung: text,
});

const legalRecord = z.strictObject({
  number: text,
  title: text,
  parts: z.array(z.strictObject({ label: text, text: texts })),
});

const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  version: text,
  validFrom: text,
  sha256: text,
  regimes: z.array(z.strictObject(titled)),
  offices: z.array(z.strictObject(titled)),
  sections: z.array(z.strictObject({ ...titled, group: text })),
  questions: z.array(question),
  switches: z.array(contestedReading),
  records: z.array(legalRecord),
  facts: z.array(fact),
  rules: z.array(rule),
  measures: z.array(measure),
  modules: z.array(z.strictObject(titled)),
  decisions: z.array(decision),
  sources: z.array(source),
  templates: z.array(z.strictObject({ ...titled, description: text, answers: z.record(text, z.unknown()) })),
  waivers: z.array(z.strictObject({ code: text, id: text, reason: text })),
});

/** Parses a document from outside the type system; throws DamagedFile for a wrong form. */
export function parseCatalogue({ document }: StoredDocument): Catalogue {
  return parseForm(catalogueSchema, document);
}
