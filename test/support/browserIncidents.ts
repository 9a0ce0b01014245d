/** What no page of ours may ever do: ask another address, break its own policy, fail in a script. */
import type { BrowserContext } from 'playwright-core';

export type Incidents = string[];

/** Leads to this machine, but browsers take it for one in the intranet: nothing there counts as secure. */
export const INTRANET_HOST = 'rathaus.example';

/** Addresses without a host, such as `data:` icons and `about:blank`, leave nothing. */
const HAS_HOST = /^(https?|wss?|ftp):/;

export function watch(context: BrowserContext, incidents: Incidents): void {
  context.on('request', (request) => {
    const address = request.url();
    if (HAS_HOST.test(address) && !isLocal(address)) incidents.push(`request to ${address}`);
  });
  context.on('console', (message) => {
    if (isIncident(message.text())) incidents.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', (error) => incidents.push(`script error: ${error.error().message}`));
}

function isLocal(address: string): boolean {
  return ['localhost', INTRANET_HOST].includes(new URL(address).hostname);
}

function isIncident(text: string): boolean {
  return /Content Security Policy|Refused to|Mixed Content|Permissions policy/i.test(text);
}
