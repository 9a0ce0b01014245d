import { COMMON_PASSWORDS } from '../../../src/application/accounts/commonPasswords.ts';
import { passwordProblems } from '../../../src/application/accounts/passwordRules.ts';

const CONTEXT = ['a.gross', 'Änne Groß', 'Bürgerbüro', 'Stadt Aschersleben'];
const codes = (password: string) => passwordProblems(password, CONTEXT).map(({ code }) => code);

describe('S5 a password', () => {
  it.each([
    ['four unrelated words', 'Kastanie Leiter Nebel Gabel'],
    ['umlauts and spaces', 'Über sieben Brücken früh'],
    ['digits only, if they are random', '73 91 48 20 55 63 99 17'],
    ['another script', 'Μακρινή γέφυρα πέντε'],
    ['emoji', '🦊 läuft über 🧊 und 🪵 weg'],
    ['a made-up one', 'k3f9a-82hdu-x0qpm-7zt1v-c4b6n'],
    ['256 characters', 'Baumhaus und Regenschirm '.repeat(11).slice(0, 256)],
  ])('may consist of %s', (_, password) => {
    expect(codes(password)).toEqual([]);
  });

  it('counts what people see, not bytes: fifteen characters are enough', () => {
    expect(codes('äöüßqjvkwxzypfg')).toEqual([]);
    expect(codes('äöüßqjvkwxzypf')).toEqual(['zu-kurz']);
  });

  it('counts the composed form, so that a Mac and a PC agree', () => {
    expect(codes('ä'.normalize('NFD').repeat(8))).toEqual(['zu-kurz']);
  });

  it('has at most 256 characters', () => {
    expect(codes(`${'Kastanie Leiter Nebel Gabel '.repeat(10)}`)).toEqual(['zu-lang']);
  });

  it.each([
    'Passwort12345678',
    'passwortpasswort',
    'Aschersleben2026',
    'Stadt-Aschersleben-2026',
    'ANNE GROSS aenne gross',
    'BürgerbüroBürgerbüro!',
    'aaaaaaaaaaaaaaaaaa',
    '123456789012345678',
    'abcdefghijklmnopqrst',
    'qwertzuiopasdfghjkl',
    'Sommer2026Sommer2026',
    'abcabcabcabcabcabc',
    'a.gross.a.gross.1234',
    'Pruefpfad!Pruefpfad!',
    'Hallo Schatz 12345',
    '!!!!!!!!!!!!!!!!',
    'mmmmmmm999999999',
  ])('is not easy to guess: %s', (password) => {
    expect(codes(password)).toEqual(['leicht-zu-erraten']);
  });

  it('S5: is none of the 3000 most frequent ones, alone or made longer as people do', () => {
    expect(COMMON_PASSWORDS.length).toBeGreaterThanOrEqual(3000);
    expect(COMMON_PASSWORDS).toEqual(expect.arrayContaining(['password', 'qwerty', 'sunshine', 'iloveyou']));
    // Every twentieth: the rule is the same for all.
    for (const word of COMMON_PASSWORDS.filter((_, i) => i % 20 === 0))
      for (const text of [
        `${word}${word}${word}`,
        `${word}2026!1234567890`,
        `${word.toUpperCase()}-${word}-123`,
      ])
        expect([text, codes(text)]).toEqual([text, ['leicht-zu-erraten']]);
  });

  it('S5: is not made of the town, the office or the own name', () => {
    expect(codes('AscherslebenBuergerbuero')).toEqual(['leicht-zu-erraten']);
    expect(codes('Änne-Groß-2026-2026')).toEqual(['leicht-zu-erraten']);
  });
});
