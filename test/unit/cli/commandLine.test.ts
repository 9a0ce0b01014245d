import { readArguments } from '../../../src/cli/commandLine.ts';

const known = { flags: ['--json'], options: ['--as-of'] };

it('tells flags, options and operands apart, in any order', () => {
  const { flags, options, operands } = readArguments(
    ['a.json', '--as-of', '2026-01-01', '--json', '-'],
    known,
  );
  expect([...flags]).toEqual(['--json']);
  expect([...options]).toEqual([['--as-of', '2026-01-01']]);
  expect(operands).toEqual(['a.json', '-']);
});

it.each([
  [['--jason'], 'Den Schalter „--jason“ gibt es nicht.'],
  [['--as-of'], 'Nach „--as-of“ fehlt der Wert.'],
  [['--as-of', '2026-01-01', '--as-of', '2026-01-02'], '„--as-of“ steht zweimal.'],
])('refuses %p', (argv, message) => {
  expect(() => readArguments(argv, known)).toThrow(message);
});
