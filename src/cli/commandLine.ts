/** Arguments of one command: flags are there or not, options have a value, the rest are operands. */
export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** A mistake in what was typed or handed over. Its lines go to standard error, the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Throws a UsageError for anything that the command does not know: nothing typed is silently ignored. */
export function readArguments(
  argv: readonly string[],
  known: { readonly flags: readonly string[]; readonly options: readonly string[] },
): Arguments {
  const flags = new Set<string>();
  const options = new Map<string, string>();
  const operands: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (known.flags.includes(word)) flags.add(word);
    else if (known.options.includes(word)) options.set(word, valueAfter(word, rest.shift(), options));
    else if (word.startsWith('-') && word !== '-')
      throw new UsageError([`Den Schalter „${word}“ gibt es nicht.`]);
    else operands.push(word);
  }
  return { flags, options, operands };
}

function valueAfter(option: string, value: string | undefined, given: ReadonlyMap<string, string>): string {
  if (given.has(option)) throw new UsageError([`„${option}“ steht zweimal.`]);
  if (value === undefined) throw new UsageError([`Nach „${option}“ fehlt der Wert.`]);
  return value;
}
