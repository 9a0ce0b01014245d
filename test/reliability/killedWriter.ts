/**
 * Saves without a pause with eight writers until it is killed. A line on standard output, `<id> <rev>`, is an
 * acknowledgement: what a person would have been told is saved. Started by killed.test.ts, never by hand.
 */
import { openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';

const WRITERS = 8;
const [root = ''] = process.argv.slice(2);
const log = { event: () => {} };
const onFatal = (error: Error) => {
  throw error;
};
const { assessments } = await openDataDirectory(root, { mode: 'echt', log, onFatal, lockPatienceMs: 0 });

async function writer(id: string): Promise<never> {
  const loaded = await assessments.load(id);
  if (!loaded.ok) throw new Error(loaded.problems.detail);
  let current = loaded.value ?? anAssessment({ id });
  if (loaded.value === null) await assessments.create(current);
  for (;;) {
    const next = withAnswer(current, 'basis.zweck', String(current.rev + 1));
    if (!(await assessments.save(next, current.rev))) throw new Error('nobody else writes here');
    process.stdout.write(`${id} ${next.rev}\n`);
    current = next;
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(`schreiber${n}`)));
