import { sha256 } from '../../src/adapters/sha256.ts';
import { contentOf } from '../../src/domain/answerRecord.ts';
import type { Assessment, TrailEntry } from '../../src/domain/assessment.ts';
import { appendEntry } from '../../src/domain/trail.ts';

const AUTHOR = { by: 'jana', byName: 'Jana Groß', at: '2026-11-23T09:00:00.000Z' };

/** A draft in its first revision, with a trail that verifies. */
export function anAssessment(overrides: Partial<Assessment> = {}): Assessment {
  const created = {
    action: 'angelegt',
    rev: 1,
    field: 'vorhaben',
    before: null,
    after: 'Chatbot Bürgerbüro',
  };
  return {
    id: 'chatbot01',
    number: 'V-2026-001',
    title: 'Chatbot Bürgerbüro',
    department: 'Bürgerservice',
    owner: AUTHOR.by,
    ownerName: AUTHOR.byName,
    plannedStart: null,
    template: null,
    createdAt: AUTHOR.at,
    changedAt: AUTHOR.at,
    rev: 1,
    answers: {},
    proposals: {},
    status: 'draft',
    submissions: [],
    delegations: [],
    threads: [],
    measureWork: {},
    nextReview: null,
    trail: appendEntry([], { ...AUTHOR, ...created }, sha256),
    ...overrides,
  };
}

/** The next revision, in which one question got this answer: answer, revision and trail entry together. */
export function withAnswer(assessment: Assessment, question: string, value: string): Assessment {
  const rev = assessment.rev + 1;
  const before = contentOf(assessment.answers[question] ?? null);
  const entry: Omit<TrailEntry, 'seq' | 'prevHash' | 'hash'> = {
    ...AUTHOR,
    action: 'antwort',
    rev,
    field: question,
    before,
    after: { value, note: '' },
  };
  return {
    ...assessment,
    rev,
    answers: { ...assessment.answers, [question]: { ...AUTHOR, value, note: '', rev } },
    trail: appendEntry(assessment.trail, entry, sha256),
  };
}
