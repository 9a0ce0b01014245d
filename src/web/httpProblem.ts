/** An answer other than 2xx or 3xx that a route or middleware wants; `errorPage` turns it into a page. */
export class HttpProblem extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}
