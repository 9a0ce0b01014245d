import { openRelease, sealRelease } from '../../src/adapters/releaseFiles.ts';
import { compiled } from './realCatalogue.ts';

it('comes back from its frozen form as the very law that it was', () => {
  const { catalogue } = compiled;
  if (catalogue === null) throw new Error('the law of this repository cannot be evaluated');
  const release = { catalogue, owner: 'Probestadt', reviewedBy: ['Erika Muster, DSB, 24.11.2026'] };
  expect(openRelease(sealRelease(release))).toEqual(release);
});
