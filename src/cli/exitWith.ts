import { UsageError } from './commandLine.ts';

/** Runs a command with the arguments of this process; what was mistyped goes to standard error and ends with 2. */
export async function exitWith(run: (argv: readonly string[]) => Promise<number>): Promise<void> {
  // Whoever reads only the first lines ("| head") closes the pipe: that is no error.
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
