import type { Problem } from '../../domain/outcome.ts';

/** Too many tries: how long to wait before the next one counts. */
export function waitProblem(seconds: number, field: string): Problem {
  const time = seconds < 60 ? plural(seconds, 'Sekunde') : plural(Math.ceil(seconds / 60), 'Minute');
  return {
    code: 'zu-viele-versuche',
    field,
    detail: `Zu viele Versuche. Warten Sie ${time} und versuchen Sie es dann erneut.`,
  };
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 'n'}`;
}
