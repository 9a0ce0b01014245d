import type { Assessment } from '../../src/domain/assessment.ts';
import { withEvidence } from '../../src/domain/changeWork.ts';
import { openThread } from '../../src/domain/discuss.ts';
import { handOver } from '../../src/domain/handOver.ts';
import { recordDecision } from '../../src/domain/workflow/recordDecision.ts';
import { recordVote } from '../../src/domain/workflow/recordVote.ts';
import {
  aDraft,
  by,
  dora,
  ingo,
  jana,
  lena,
  max,
  reviewCatalogue,
  revised,
  submission,
  submitted,
} from './aReview.ts';

const CONDITION = { text: 'Quote auswerten', office: 'IT', due: '2027-03-01', evidence: 'Bericht' };
const FILE = { name: 'Vertrag.pdf', type: 'application/pdf', size: 7, sha256: 'e'.repeat(64) };

/** Everything that a Vorhaben can have: handed over, discussed, worked on, submitted, voted, decided with Auflagen. */
export function aBusyAssessment(sha256OfFile = FILE.sha256): Assessment {
  const target = { kind: 'question', id: 'basis.verbot' } as const;
  const evidence = {
    ...by(jana),
    id: 'n1',
    kind: 'datei',
    text: 'Vertrag',
    file: { ...FILE, sha256: sha256OfFile },
  } as const;
  const given = { id: 'w1', target, to: max.id, toName: max.name, due: '2026-12-01', message: 'Bitte.' };
  const handed = revised(aDraft(), jana, handOver(aDraft(), given, by(jana)));
  const discussed = revised(
    handed,
    dora,
    openThread(handed, { id: 'k1', target, text: 'Sicher?' }, by(dora)),
  );
  const sent = submitted(
    revised(discussed, jana, { ok: true, value: withEvidence(discussed, 'massnahme.vertrag', evidence) }),
  );
  const { contentHash } = submission(sent);
  const fine = { vote: 'keine-einwaende', reason: 'Geprüft.', conditions: [], contentHash } as const;
  const conditional = { ...fine, vote: 'mit-auflagen', conditions: [CONDITION] } as const;
  const one = revised(
    sent,
    dora,
    recordVote(sent, { role: 'dsb', ...conditional }, by(dora), reviewCatalogue),
  );
  const two = revised(one, ingo, recordVote(one, { role: 'isb', ...fine }, by(ingo), reviewCatalogue));
  const decision = {
    decision: 'frei-mit-auflagen',
    reason: 'Gut.',
    adopted: [],
    conditions: [CONDITION],
    contentHash,
  } as const;
  const decided = revised(two, lena, recordDecision(two, decision, by(lena), reviewCatalogue));
  return { ...decided, nextReview: '2027-11-23' };
}
