import { z } from 'zod';
import type { Condition } from '../../domain/catalogue.ts';

const text = z.string();

/** A condition of the catalogue, however deep. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.literal('immer'),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    questionAtom,
    z.strictObject({
      merkmal: text,
      is: z.literal(false).exactOptional(),
      atLeast: z.union([z.number(), text]).exactOptional(),
    }),
    z.strictObject({ decision: text, atLeast: text }),
    z.strictObject({ decision: text, atMost: text }),
  ]),
);

const questionAtom = z.strictObject({
  fact: text,
  operator: z.enum([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'containsAny',
    'containsOnly',
    'doesNotContain',
    'greaterThanInclusive',
    'lessThanInclusive',
  ]),
  value: z.union([text, z.number(), z.array(text)]),
  row: text.exactOptional(),
});
