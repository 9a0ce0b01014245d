/**
 * The one decision whose meaning the program knows: may we use the tool? A rule that raises it to a block is a
 * Sperre. The law says when; which levels there are is agreed between the catalogue and the program (RB401).
 */
export const PERMISSION = 'einsatz';

/** Mildest first. */
export const PERMISSION_LEVELS = ['frei', 'auflagen', 'gesperrt-formal', 'gesperrt-hart'] as const;
export type PermissionLevel = (typeof PERMISSION_LEVELS)[number];

/** `formal`: a duty is still to be done; `hart`: not lawful in this form; null: no block. */
export function blockOf(level: string | undefined): 'formal' | 'hart' | null {
  if (level === 'gesperrt-hart') return 'hart';
  return level === 'gesperrt-formal' ? 'formal' : null;
}
