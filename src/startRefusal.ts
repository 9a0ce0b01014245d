/** The server must not start like this; the lines are for the person who starts it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
