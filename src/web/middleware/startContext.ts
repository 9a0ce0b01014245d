import type { RequestHandler } from 'express';
import type { Settings } from '../../application/ports.ts';
import type { AssetBundle } from '../assetBundle.ts';
import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';

const NO_SETTINGS: Settings = {
  municipality: '',
  land: '',
  aiAuthority: '',
  dataProtectionAuthority: '',
  switches: {},
};

/** Gives every request an id and what an error page needs, before anything can fail. */
export function startContext({ ids, catalogue, config }: Deps, assets: AssetBundle): RequestHandler {
  const addressOf = (name: string) => paths.asset(assets.hash, name);
  return (req, res, next) => {
    const requestId = ids.next();
    req.context = {
      requestId,
      user: null,
      session: null,
      settings: NO_SETTINGS,
      catalogue,
      version: config.version,
      assets: addressOf,
      visitorId: '',
      csrf: '',
      typed: null,
      isUploadTooBig: false,
      newInInbox: 0,
      expiredUserId: null,
    };
    res.set('X-Request-Id', requestId);
    next();
  };
}
