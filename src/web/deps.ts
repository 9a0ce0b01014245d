import type { Store } from 'express-session';
import type {
  AccountStore,
  AssessmentStore,
  AuditLog,
  CatalogueArchive,
  Clock,
  EvidenceStore,
  Ids,
  Log,
  PasswordHasher,
  SessionEnder,
  Sha256,
  SignInTries,
} from '../application/ports.ts';
import type { WebConfig } from '../config.ts';
import type { Catalogue } from '../domain/catalogue.ts';

/** Everything the web part needs from outside; tests give memory stores, the server gives files. */
export interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly catalogues: CatalogueArchive;
  readonly evidence: EvidenceStore;
  readonly audit: AuditLog;
  readonly sessions: Store & SessionEnder;
  readonly tries: SignInTries;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
  readonly log: Log;
  readonly catalogue: Catalogue;
  readonly config: WebConfig;
}
