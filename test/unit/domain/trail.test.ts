import { sha256 } from '../../../src/adapters/sha256.ts';
import type { TrailEntry } from '../../../src/domain/assessment.ts';
import { appendEntry, headOf, verifyTrail } from '../../../src/domain/trail.ts';

const LENGTH = 9;

function aTrail(length = LENGTH): readonly TrailEntry[] {
  let trail: readonly TrailEntry[] = [];
  for (let rev = 1; rev <= length; rev += 1) {
    const change = {
      field: 'basis.zweck',
      before: rev === 1 ? null : `alt-${rev}`,
      after: ['neu', String(rev)],
    };
    const author = { at: '2026-11-23T09:00:00.000Z', by: 'u1', byName: 'Jana Groß' };
    trail = appendEntry(trail, { ...author, ...change, action: 'antwort', rev }, sha256);
  }
  return trail;
}

/** Every way to change one character of the serialised entry that leaves it readable. */
function flippedEntries(entry: TrailEntry): TrailEntry[] {
  const text = JSON.stringify(entry);
  return [...text].flatMap((character, at) => {
    const flipped = String.fromCharCode(character.charCodeAt(0) ^ 1);
    try {
      return [JSON.parse(text.slice(0, at) + flipped + text.slice(at + 1))];
    } catch {
      return [];
    }
  });
}

const seqs = Array.from({ length: LENGTH }, (_, index) => index + 1);

describe('R6 F6 the trail names the first broken entry', () => {
  const trail = aTrail();

  it('accepts the chain as it was written, also after a round trip through JSON', () => {
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
    expect(verifyTrail(JSON.parse(JSON.stringify(trail)), sha256)).toEqual({ ok: true });
    expect(verifyTrail([], sha256)).toEqual({ ok: true });
  });

  it('follows the published formula', () => {
    const [first] = aTrail(1);
    expect(first?.hash).toBe(
      sha256(
        `${'0'.repeat(64)}{"action":"antwort","after":["neu","1"],"at":"2026-11-23T09:00:00.000Z","before":null,` +
          `"by":"u1","byName":"Jana Groß","field":"basis.zweck","prevHash":"${'0'.repeat(64)}","rev":1,"seq":1}`,
      ),
    );
  });

  it.each(seqs)('each flipped bit in entry %i is found at that entry', (seq) => {
    const flipped = trail.slice(seq - 1, seq).flatMap(flippedEntries);
    expect(flipped.length).toBeGreaterThan(100);
    for (const entry of flipped) {
      expect(verifyTrail(trail.with(seq - 1, entry), sha256)).toEqual({ ok: false, seq });
    }
  });

  it.each(seqs.slice(0, -1))('entry %i removed', (seq) => {
    expect(verifyTrail(trail.toSpliced(seq - 1, 1), sha256)).toEqual({ ok: false, seq });
  });

  it.each(seqs.slice(0, -1))('entry %i swapped with its successor', (seq) => {
    const [one, other] = trail.slice(seq - 1, seq + 1);
    const swapped = trail.toSpliced(seq - 1, 2, ...[other, one].flatMap((entry) => entry ?? []));
    expect(verifyTrail(swapped, sha256)).toEqual({ ok: false, seq });
  });

  it('names the entry in a record of a thousand, wherever it was altered, removed, swapped or doubled', () => {
    const long = aTrail(1000);
    expect(verifyTrail(long, sha256)).toEqual({ ok: true });
    for (let seq = 1; seq < 1000; seq += 37) {
      const [entry, next] = long.slice(seq - 1, seq + 1);
      if (entry === undefined || next === undefined) throw new Error(`no entry ${seq}`);
      const altered = { ...entry, byName: `${entry.byName}.` };
      expect(verifyTrail(long.with(seq - 1, altered), sha256)).toEqual({ ok: false, seq });
      expect(verifyTrail(long.toSpliced(seq - 1, 1), sha256)).toEqual({ ok: false, seq });
      expect(verifyTrail(long.toSpliced(seq - 1, 2, next, entry), sha256)).toEqual({ ok: false, seq });
      expect(verifyTrail(long.toSpliced(seq, 0, entry), sha256)).toEqual({ ok: false, seq: seq + 1 });
    }
  });

  it.each(seqs)('entry %i doubled: the copy is the intruder', (seq) => {
    const doubled = trail.toSpliced(seq, 0, ...trail.slice(seq - 1, seq));
    expect(verifyTrail(doubled, sha256)).toEqual({ ok: false, seq: seq + 1 });
  });

  it.each(seqs.slice(0, -1))('entry %i rewritten together with its own hash', (seq) => {
    const original = trail[seq - 1];
    if (original === undefined) throw new Error('no such entry');
    const forged = appendEntry(trail.slice(0, seq - 1), { ...original, after: 'gefälscht' }, sha256);
    expect(verifyTrail([...forged, ...trail.slice(seq)], sha256)).toEqual({ ok: false, seq });
  });

  it('a cut-off tail is sound in itself and shows only against a head kept outside', () => {
    const head = headOf(trail);
    for (const length of seqs.slice(0, -1)) {
      const cut = trail.slice(0, length);
      expect(verifyTrail(cut, sha256)).toEqual({ ok: true });
      expect(headOf(cut)).not.toBe(head);
    }
  });
});
