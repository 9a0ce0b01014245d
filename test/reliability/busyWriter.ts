/**
 * A municipality that never pauses: new people, new Vorhaben of theirs, new answers with evidence, until it is killed.
 * Lines on standard output are acknowledgements: `konto <id>` and `vorhaben <id> <rev>`. Started by
 * backupUnderLoad.test.ts.
 */
import { openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { joinedBy } from './joinedBy.ts';
import { withEvidence } from './withEvidence.ts';

const EVENT = {
  at: '2026-11-23T09:00:00.000Z',
  by: 'x',
  byName: 'X',
  action: 'gedruckt',
  before: null,
  after: null,
};
const WRITERS = 8;
const ANSWERS_EACH = 5;
const [root = ''] = process.argv.slice(2);
const log = { event: () => {} };
const onFatal = (error: Error) => {
  throw error;
};
const { assessments, accounts, evidence, audit } = await openDataDirectory(root, {
  mode: 'echt',
  log,
  onFatal,
});

async function writer(name: string): Promise<never> {
  for (let round = 0; ; round += 1) {
    const owner = `konto${name}runde${round}`;
    await accounts.change((book) => ({ book: joinedBy(book, owner), value: null }));
    process.stdout.write(`konto ${owner}\n`);
    let current = anAssessment({ id: `vorhaben${name}runde${round}`, owner });
    await assessments.create(current);
    for (let answer = 0; answer < ANSWERS_EACH; answer += 1) {
      const { sha256 } = await evidence.keep(Buffer.from(`Nachweis ${current.id} ${answer}`));
      const next = withEvidence(current, sha256);
      if (!(await assessments.save(next, current.rev))) throw new Error('nobody else writes here');
      process.stdout.write(`vorhaben ${next.id} ${next.rev}\n`);
      await audit.append({ ...EVENT, field: next.id, rev: next.rev });
      current = next;
    }
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(`person${n}`)));
