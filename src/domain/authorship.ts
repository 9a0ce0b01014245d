/** Who did something, and when: stands at every answer, vote, comment and link of a trail. */
export type UserId = string;
export type Instant = string; // ISO 8601, UTC

export interface Authorship {
  readonly by: UserId;
  readonly byName: string;
  readonly at: Instant;
}
