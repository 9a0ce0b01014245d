import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { WebConfig } from '../../config.ts';

/** Everything from our own address, nothing inline. KERN's icons are data: masks. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'connect-src': ["'self'"],
};

/** Many town halls run plain http in the intranet: HSTS and upgrades would lock them out. */
export function securityHeaders({ https }: WebConfig): RequestHandler {
  const directives = https ? { ...DIRECTIVES, 'upgrade-insecure-requests': [] } : DIRECTIVES;
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    // Not "no-referrer": over plain http browsers then send "Origin: null" with every form, and `sameOrigin` refuses it.
    referrerPolicy: { policy: 'same-origin' },
  });
}
