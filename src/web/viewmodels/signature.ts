/** What exactly somebody puts their name to. */

import type { Problem } from '../../domain/outcome.ts';
import type { Submission } from '../../domain/workflow/submission.ts';
import { textOf } from '../forms/fields.ts';
import type { FormState } from './formFields.ts';
import { shortHash } from './wording.ts';

export interface Signature {
  readonly rev: number;
  readonly contentHash: string;
  readonly version: string;
  readonly catalogueHash: string;
}

export interface Confirmation {
  readonly label: string;
  readonly isChecked: boolean;
  readonly error: string;
}

export function signatureOf({ rev, contentHash, catalogue }: Submission): Signature {
  return {
    rev,
    contentHash: shortHash(contentHash),
    version: catalogue.version,
    catalogueHash: shortHash(catalogue.sha256),
  };
}

export function confirmation({ typed, problems }: FormState, label: string): Confirmation {
  const isChecked = typed !== null && textOf(typed, 'bestaetigung') === 'ja';
  return { label, isChecked, error: errorAt(problems, 'bestaetigung') };
}

function errorAt(problems: readonly Problem[], id: string): string {
  return problems.find(({ field }) => field === id)?.detail ?? '';
}
