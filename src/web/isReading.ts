import type { Request } from 'express';

/** True for requests that change nothing. */
export function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
