/** An answer other than 2xx or 3xx that a route or middleware wants; `errorPage` turns it into a page. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Somebody asked for what is not theirs: goes into the record. */
  readonly isRefusal: boolean;

  constructor(status: number, isRefusal = status === 403) {
    super(`HTTP ${status}`);
    this.status = status;
    this.isRefusal = isRefusal;
  }
}
