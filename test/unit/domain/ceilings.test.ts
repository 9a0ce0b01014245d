import { aCatalogue, aDecision, aQuestion, aRule } from '../../support/aCatalogue.ts';
import { type Given, readingsOf, resultFor } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const questions = ['anlass', 'weiteres'].map((id) => aQuestion(id, 'ja-nein'));
const SCALE = ['frei', 'auflagen', 'formal', 'hart'];

describe('the ceiling for "weiß nicht"', () => {
  const withCeilings = (decision: string | null, rule: string | null) =>
    aCatalogue({
      questions,
      decisions: [aDecision('einsatz', SCALE, decision === null ? {} : { unbekannt: decision })],
      rules: [
        aRule('sperre', isYes('anlass'), {
          class: { einsatz: 'hart' },
          measures: { klaeren: 'muss' },
          ...(rule === null ? {} : { unbekannt: { einsatz: rule } }),
        }),
      ],
    });

  it.each<[string | null, string | null, Given, string, string, readonly string[]]>([
    [null, null, { anlass: 'unbekannt' }, 'frei hart hart', 'wegen-unbekannt', ['sperre']],
    ['formal', null, { anlass: 'unbekannt' }, 'frei formal hart', 'wegen-unbekannt', ['sperre']],
    // "Unclear never blocks": the rule's own ceiling goes before the decision's.
    ['formal', 'frei', { anlass: 'unbekannt' }, 'frei frei hart', 'fest', []],
    ['formal', 'hart', { anlass: 'unbekannt' }, 'frei hart hart', 'wegen-unbekannt', ['sperre']],
    ['formal', 'frei', { anlass: 'ja' }, 'hart hart hart', 'fest', ['sperre']],
    ['formal', null, { anlass: 'ja' }, 'hart hart hart', 'fest', ['sperre']],
    // What is not answered yet is no "weiß nicht": it shows in höchstens, without ceiling.
    ['formal', null, {}, 'frei frei hart', 'fest', []],
  ])('decision %s, rule %s: %j', async (decision, rule, given, readings, state, decidedBy) => {
    const result = await resultFor(given, withCeilings(decision, rule));
    expect(readingsOf(result, 'einsatz')).toBe(readings);
    expect(result.decisions.einsatz).toMatchObject({ state, decidedBy });
    const counted = result.trace[0]?.inClass ? { einsatz: readings.split(' ')[1] } : {};
    expect(result.trace[0]?.counts).toEqual(counted);
  });

  it('never lifts a level and never limits measures', async () => {
    const result = await resultFor({ anlass: 'unbekannt' }, withCeilings('formal', 'frei'));
    expect(result.measures).toEqual([
      { id: 'klaeren', stufe: 'muss', state: 'wegen-unbekannt', becauseOf: ['sperre'], appliesFrom: null },
    ]);
    const mild = aCatalogue({
      questions,
      decisions: [aDecision('einsatz', SCALE, { unbekannt: 'formal' })],
      rules: [aRule('mild', isYes('anlass'), { class: { einsatz: 'auflagen' } })],
    });
    expect(readingsOf(await resultFor({ anlass: 'unbekannt' }, mild), 'einsatz')).toBe(
      'frei auflagen auflagen',
    );
  });

  it('holds as soon as the whole condition rests on a "weiß nicht", and only then', async () => {
    const any = aCatalogue({
      questions,
      decisions: [aDecision('einsatz', SCALE, { unbekannt: 'formal' })],
      rules: [aRule('r', { any: [isYes('anlass'), isYes('weiteres')] }, { class: { einsatz: 'hart' } })],
    });
    const readings = async (given: Given) => readingsOf(await resultFor(given, any), 'einsatz');
    expect(await readings({ anlass: 'unbekannt', weiteres: 'ja' })).toBe('hart hart hart');
    expect(await readings({ anlass: 'unbekannt', weiteres: 'nein' })).toBe('frei formal hart');
  });

  it('counts for later decisions that read the class', async () => {
    const layered = aCatalogue({
      questions,
      decisions: [aDecision('einsatz', SCALE, { unbekannt: 'formal' }), aDecision('folge', ['nein', 'ja'])],
      rules: [
        aRule('sperre', isYes('anlass'), { class: { einsatz: 'hart' } }),
        aRule('folge', { decision: 'einsatz', atLeast: 'hart' }, { class: { folge: 'ja' } }),
      ],
    });
    const readings = async (given: Given) => readingsOf(await resultFor(given, layered), 'folge');
    expect(await readings({ anlass: 'unbekannt' })).toBe('nein nein ja');
    expect(await readings({ anlass: 'ja' })).toBe('ja ja ja');
  });
});
