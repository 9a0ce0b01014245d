/** Expected outcomes are values; bugs and outages throw. */
export interface Problem {
  readonly code: string;
  /** Id of the question or name of the form field that the problem belongs to. */
  readonly field?: string;
  /** German, for the person who typed: what is wrong and what to do. */
  readonly detail: string;
}

export type Result<T, E = readonly Problem[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: E };
