/** Kind and place of an error for the log; never its message, which may quote what somebody typed. */
export function describeError(error: unknown): { readonly kind: string; readonly at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' < '),
  };
}
