import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDirectory, openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import type { BenchLine } from './benchLine.ts';

const SAVES = 400;
const WRITERS = 8;
const ASSESSMENTS = 1000;

/** Durable saves per second, beside plain writes of the same text that promise nothing, and the start with 1,000 files. */
export async function benchSaves(): Promise<BenchLine[]> {
  const root = await mkdtemp(join(tmpdir(), 'pruefpfad-bench-'));
  try {
    const opened = await openBench(root);
    const saves = [await savesPerSecond(opened, 1), await savesPerSecond(opened, WRITERS)];
    const plain = await plainWritesPerSecond(root);
    await fill(opened);
    await opened.close();
    return [
      { name: 'dauerhafte Speicherungen, einer nach dem anderen', value: saves[0] ?? 0, unit: 'je Sekunde' },
      { name: `dauerhafte Speicherungen, ${WRITERS} zugleich`, value: saves[1] ?? 0, unit: 'je Sekunde' },
      { name: 'zum Vergleich: writeFile ohne jede Zusage', value: plain, unit: 'je Sekunde' },
      { name: `Start mit ${ASSESSMENTS} Vorhaben`, value: await startMilliseconds(root), unit: 'ms' },
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function openBench(root: string): Promise<DataDirectory> {
  const onFatal = (error: Error) => {
    throw error;
  };
  return openDataDirectory(root, { mode: 'demo', log: { event: () => {} }, onFatal });
}

/** About 20 kB: forty answered questions with their trail. */
function aFullAssessment(id: string): Assessment {
  const questions = Array.from({ length: 40 }, (_, n) => `basis.frage-${n}`);
  return questions.reduce(
    (file, question) => withAnswer(file, question, 'Antwort '.repeat(5)),
    anAssessment({ id }),
  );
}

async function savesPerSecond({ assessments }: DataDirectory, writers: number): Promise<number> {
  const files = Array.from({ length: writers }, (_, n) => aFullAssessment(`messung${writers}x${n}`));
  await Promise.all(files.map((file) => assessments.create(file)));
  return perSecond(SAVES, () =>
    Promise.all(
      files.map(async (file) => {
        for (let n = 0; n < SAVES / writers; n += 1) {
          const next = { ...file, title: `Stand ${n}`, rev: file.rev + n + 1 };
          await assessments.save(next, next.rev - 1);
        }
      }),
    ),
  );
}

function plainWritesPerSecond(root: string): Promise<number> {
  const text = JSON.stringify(aFullAssessment('messung'));
  return perSecond(SAVES, async () => {
    for (let n = 0; n < SAVES; n += 1) await writeFile(join(root, 'vergleich.json'), text);
  });
}

async function fill({ assessments }: DataDirectory): Promise<void> {
  const file = aFullAssessment('vorlage');
  const ids = Array.from({ length: ASSESSMENTS }, (_, n) => `vorhaben${n}`);
  await Promise.all(ids.map((id) => assessments.create({ ...file, id })));
}

async function startMilliseconds(root: string): Promise<number> {
  const from = performance.now();
  const opened = await openBench(root);
  const elapsed = performance.now() - from;
  await opened.close();
  return elapsed;
}

async function perSecond(count: number, act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return (count * 1000) / (performance.now() - from);
}
