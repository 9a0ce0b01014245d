/** RB503: where a decision promises a short way, the plain cases of these classes keep it. */
import { type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import type { Law } from '../law.ts';
import { questionCounts } from '../questionCount.ts';

/** A case whose "weiß nicht" leaves the class open is not plain: nobody could say it sooner. */
export function checkShortWay({ catalogue }: Law, cases: readonly SolvedCase[]): Finding[] {
  return catalogue.decisions.flatMap(({ id, kurzweg }) => {
    if (kurzweg === undefined) return [];
    const promised = cases.filter(({ result }) => kurzweg.stufen.includes(result.decisions[id]?.class ?? ''));
    return questionCounts(id, promised)
      .filter(({ asked, isDecided }) => isDecided && asked.length > kurzweg.fragen)
      .map(({ file, level, asked }) => {
        const found = { anzahl: asked.length, grenze: kurzweg.fragen, fragen: asked.join(', ') };
        return finding('RB503.kurzweg', { file, pointer: '' }, { id, stufe: level, ...found }, file);
      });
  });
}
