import { suggest } from '../../../src/rulebook/suggest.ts';

const known = ['basis.betrieb', 'basis.bereitstellung', 'ki-vo.klasse'];

it.each([
  ['basis.betreib', ' (meinten Sie „basis.betrieb“?)'],
  ['basis.bereitstelung', ' (meinten Sie „basis.bereitstellung“?)'],
  ['basis.klasse', ''],
  ['', ''],
])('for %p suggests %p', (word, suggestion) => {
  expect(suggest(word, known)).toBe(suggestion);
});
