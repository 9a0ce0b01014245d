import { searchCatalogue } from '../../../../src/rulebook/describe/searchCatalogue.ts';
import { compiled } from '../../../rules/realCatalogue.ts';

const { catalogue } = compiled;
if (catalogue === null) throw new Error('The catalogue does not compile; catalogue.test.ts says why.');

function idsOf(kind: 'regel' | 'quelle', typed: string): readonly string[] {
  return (catalogue === null ? [] : (searchCatalogue(catalogue, typed).get(kind) ?? [])).map(
    ({ ref }) => ref.id,
  );
}

describe('search in the Regelwerk', () => {
  it('finds what cites a provision, and takes a number as it stands', () => {
    expect(idsOf('regel', 'Art. 50 KI-VO')).toContain('ki-vo.transparenz.gespraech');
    // Cites C(2025) 5053 and no Art. 50.
    expect(idsOf('regel', 'Art. 50 KI-VO')).not.toContain('ki-vo.anwendungsbereich.ki-system');
    expect(idsOf('quelle', '5053')).toEqual(['ki-vo.leitlinie-ki-definition']);
  });

  it('finds a word inside a longer one', () => {
    expect(idsOf('regel', 'folgenabschätz')).toContain('dsgvo.auflage.folgenabschaetzung');
  });
});
