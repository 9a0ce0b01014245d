/** The shape of what stands in the lists of a regime's folder. */
import { z } from 'zod';
import type { DerivedFact, Measure, Rule, RuleId, Source } from '../domain/catalogue.ts';
import { PERMISSION } from '../domain/permission.ts';
import { conditionSchema } from './parseCondition.ts';
import {
  check,
  date,
  force,
  mandatoryCites,
  mandatoryReason,
  newId,
  paragraphs,
  prose,
  recordNumber,
  reference,
  references,
} from './parseParts.ts';

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: newId,
  law: prose,
  provision: prose,
  title: prose,
  url: z.url().exactOptional(),
  version: prose,
  lastChecked: date,
  status: z.enum(['wortlaut-gesehen', 'sekundaer', 'zu-bestaetigen']),
  force,
});

const levelTable = z.strictObject({
  zeilen: reference,
  spalten: reference,
  stufen: references.min(2),
  werte: z.record(z.string(), z.record(z.string(), z.string())),
});

export const factSchema = z
  .strictObject({
    id: newId,
    title: prose,
    reason: prose.exactOptional(),
    cites: references.default([]),
    when: conditionSchema.exactOptional(),
    anzahl: references.min(1).exactOptional(),
    tabelle: levelTable.exactOptional(),
  })
  .transform(({ when, anzahl, tabelle, ...fact }, context): DerivedFact => {
    const definitions: DerivedFact['definition'][] = [];
    if (when !== undefined) definitions.push({ kind: 'bedingung', when });
    if (anzahl !== undefined) definitions.push({ kind: 'anzahl', of: anzahl });
    if (tabelle !== undefined) definitions.push({ kind: 'tabelle', ...tabelle });
    const [definition, second] = definitions;
    if (definition !== undefined && second === undefined) return { ...fact, definition };
    const kind = 'RB101.merkmal-art';
    context.issues.push({ code: 'custom', input: fact, message: kind, params: { finding: kind } });
    return z.NEVER;
  });

const datedDuty = z
  .array(z.strictObject({ when: conditionSchema, date }))
  .min(1)
  .refine(
    ...check(
      (dates: readonly { when: unknown }[]) => dates.at(-1)?.when === 'immer',
      'RB101.datumsliste-ohne-ende',
    ),
  );

const effect = z.strictObject({
  class: z.record(z.string(), z.string()).default({}),
  measures: z
    .array(
      z.strictObject({
        id: reference,
        stufe: z.enum(['muss', 'soll', 'kann']),
        appliesFrom: z.union([date, datedDuty]).exactOptional(),
      }),
    )
    .default([]),
  modules: references.default([]),
  hint: prose.exactOptional(),
});

/** A rule before `overrides` is turned round into `exceptedBy` of the rules it names. */
export type WrittenRule = Omit<Rule, 'exceptedBy'> & { readonly overrides: readonly RuleId[] };

export const ruleSchema: z.ZodType<WrittenRule> = z
  .strictObject({
    id: newId,
    title: prose,
    when: conditionSchema,
    unless: references.default([]),
    overrides: references.default([]),
    // biome-ignore lint/suspicious/noThenProperty: the law says when … then
    then: effect,
    unbekannt: z.record(z.string(), z.string()).default({}),
    reason: mandatoryReason,
    cites: mandatoryCites,
    force,
    validFrom: date.exactOptional(),
    validTo: date.exactOptional(),
    supersedes: references.min(1).exactOptional(),
    auslegung: recordNumber.exactOptional(),
    loesung: prose.exactOptional(),
  })
  .refine(
    ...check<{ validFrom?: string; validTo?: string }>(
      ({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validFrom < validTo,
      'RB406.gueltigkeit',
    ),
  )
  .refine(
    ...check<{ then: { class: object }; loesung?: string }>(
      (rule) => rule.loesung !== undefined || !(PERMISSION in rule.then.class),
      'RB101.loesung-fehlt',
    ),
  );

export const measureSchema: z.ZodType<Measure> = z.strictObject({
  id: newId,
  title: prose,
  todo: paragraphs.min(1),
  role: references.min(1),
  phase: z.enum(['vor-beschaffung', 'vor-inbetriebnahme', 'betrieb']),
  evidence: paragraphs.default([]),
  reason: mandatoryReason,
  cites: mandatoryCites,
  force,
  controls: z
    .array(
      z.strictObject({
        catalogue: prose,
        id: prose,
        uuid: prose.exactOptional(),
        title: prose.exactOptional(),
      }),
    )
    .default([]),
  exclude: references.default([]),
});

/** A Baustein keeps the number that the BSI gave it: people look it up by that number. */
export const moduleSchema = z.strictObject({ id: reference, title: prose });
export const sectionSchema = z.strictObject({ id: newId, title: prose, group: prose });
