/** The real application over stores in memory; tests talk to it like browsers do. */
import type { Express } from 'express';
import { randomIds } from '../../src/adapters/ids.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { createMemoryAuditLog } from '../../src/adapters/store/memoryAuditLog.ts';
import { createMemoryCatalogueArchive } from '../../src/adapters/store/memoryCatalogueArchive.ts';
import { createMemoryEvidenceStore } from '../../src/adapters/store/memoryEvidenceStore.ts';
import { createMemorySignInTries } from '../../src/adapters/store/memorySignInTries.ts';
import { SessionStore } from '../../src/adapters/store/sessionStore.ts';
import { createApp } from '../../src/app.ts';
import type { Account, AccountBook, Role } from '../../src/application/ports.ts';
import { NO_NOTICES } from '../../src/application/ports.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Deps } from '../../src/web/deps.ts';
import { plainHasher } from './plainHasher.ts';
import { type RecordedEvent, recordingLog } from './recordingLog.ts';
import { createTestClock, type TestClock } from './testClock.ts';

export interface TestApp {
  readonly app: Express;
  readonly deps: Deps;
  readonly clock: TestClock;
  /** What was logged, to look for what must not be in it. */
  readonly events: readonly RecordedEvent[];
}

/** One account for each role, plus a second owner. The password of each is `passwordOf(login)`. */
export const LOGINS: Readonly<Record<string, Role>> = {
  owner: 'owner',
  owner2: 'owner',
  contributor: 'contributor',
  dsb: 'dsb',
  isb: 'isb',
  personalrat: 'personalrat',
  lead: 'lead',
  auditor: 'auditor',
  admin: 'admin',
};

export function passwordOf(login: string): string {
  return `Kastanien am Ufer von ${login}`;
}

export function accountBook(): AccountBook {
  return {
    rev: 1,
    accounts: Object.entries(LOGINS).map(([login, role]) => anAccount(login, role)),
    settings: {
      municipality: 'Stadt Aschersleben',
      land: 'LSA',
      aiAuthority: 'Bundesnetzagentur',
      dataProtectionAuthority: 'Landesbeauftragte für den Datenschutz Sachsen-Anhalt',
      switches: {},
    },
    setupTokenHash: null,
    voteDrafts: [],
    trail: [],
  };
}

export function anAccount(login: string, role: Role): Account {
  return {
    id: `konto${login}`,
    login,
    name: `Name von ${login}`,
    department: `Amt von ${login}`,
    role,
    passwordHash: plainHasher.stored(passwordOf(login)),
    mustChangePassword: false,
    active: true,
    calendarKeyHash: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    notices: NO_NOTICES,
  };
}

export const emptyCatalogue: Catalogue = {
  version: '2026.1',
  validFrom: '2026-11-23',
  sha256: 'ab'.repeat(32),
  regimes: [],
  offices: [],
  sections: [],
  questions: [],
  switches: [],
  facts: [],
  rules: [],
  measures: [],
  modules: [],
  decisions: [],
  sources: [],
  templates: [],
  records: [],
  waivers: [],
};

export function createTestApp(overrides: Partial<Deps> = {}): TestApp {
  const clock = createTestClock('2026-11-23T09:42:00.000Z');
  const { log, events } = recordingLog();
  const deps: Deps = {
    assessments: createMemoryAssessmentStore(),
    accounts: createMemoryAccountStore(accountBook()),
    catalogues: createMemoryCatalogueArchive(),
    evidence: createMemoryEvidenceStore(),
    audit: createMemoryAuditLog(),
    sessions: new SessionStore({ now: () => Date.parse(clock.now()) }),
    tries: createMemorySignInTries(),
    hasher: plainHasher,
    clock,
    ids: randomIds,
    sha256,
    log,
    catalogue: emptyCatalogue,
    config: {
      https: false,
      trustProxy: 0,
      sessionSecret: 'nur-fuer-tests-0123456789abcdef0123456789abcdef',
      idleMinutes: 30,
      absoluteHours: 10,
      baseUrl: 'https://pruefpfad.test',
      securityContact: null,
      version: '9.8.7',
    },
    ...overrides,
  };
  return { app: createApp(deps), deps, clock, events };
}
