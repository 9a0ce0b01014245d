import { catalogueIndex } from './catalogueIndex.ts';
import { describeDecision } from './describeDecision.ts';
import { describeFact } from './describeFact.ts';
import { describeMeasure } from './describeMeasure.ts';
import { describeModule } from './describeModule.ts';
import { describeQuestion } from './describeQuestion.ts';
import { describeRecord, describeSwitch } from './describeRecord.ts';
import { describeRule } from './describeRule.ts';
import { describeSource } from './describeSource.ts';
import type { EntryKind, Page } from './page.ts';
import type { Subject } from './subject.ts';

/** What stands about the entry; null where the catalogue has none of that id. */
export function describeEntry(subject: Subject, kind: EntryKind, id: string): Page | null {
  return DESCRIBERS[kind](subject, id);
}

type Describer = (subject: Subject, id: string) => Page | null;

const DESCRIBERS: Readonly<Record<EntryKind, Describer>> = {
  entscheidung: (subject, id) =>
    of(catalogueIndex(subject.catalogue).decisions.get(id), (one) => describeDecision(subject, one)),
  regel: (subject, id) =>
    of(catalogueIndex(subject.catalogue).rules.get(id), (one) => describeRule(subject, one)),
  frage: ({ catalogue }, id) =>
    of(catalogueIndex(catalogue).questions.get(id), (one) => describeQuestion(catalogue, one)),
  merkmal: ({ catalogue }, id) =>
    of(catalogueIndex(catalogue).facts.get(id), (one) => describeFact(catalogue, one)),
  massnahme: ({ catalogue }, id) =>
    of(catalogueIndex(catalogue).measures.get(id), (one) => describeMeasure(catalogue, one)),
  quelle: ({ catalogue }, id) =>
    of(catalogueIndex(catalogue).sources.get(id), (one) => describeSource(catalogue, one)),
  auslegung: (subject, id) =>
    of(catalogueIndex(subject.catalogue).records.get(id), (one) => describeRecord(subject, one)),
  lesart: (subject, id) =>
    of(catalogueIndex(subject.catalogue).switches.get(id), (one) => describeSwitch(subject, one)),
  baustein: ({ catalogue }, id) =>
    of(catalogueIndex(catalogue).modules.get(id), (one) => describeModule(catalogue, one)),
};

function of<T>(entry: T | undefined, describe: (entry: T) => Page): Page | null {
  return entry === undefined ? null : describe(entry);
}
