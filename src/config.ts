/** What the web part may know of the configuration. */
export interface WebConfig {
  /** True when people reach the server over https (behind a proxy): secure cookies, HSTS. */
  readonly https: boolean;
  /** Number of proxies in front whose X-Forwarded headers count. */
  readonly trustProxy: number;
  readonly sessionSecret: string;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}
