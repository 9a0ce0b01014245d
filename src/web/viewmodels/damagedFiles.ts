/** Files of Vorhaben that cannot be trusted: named as far as they can be read, with what is wrong and what to do. */
import type { DamagedDocument } from '../../application/ports.ts';

export interface DamagedFilesView {
  readonly heading: string;
  readonly advice: string;
  readonly files: readonly { readonly name: string; readonly file: string; readonly reason: string }[];
}

const DAMAGE: Readonly<Record<DamagedDocument['code'], string>> = {
  unlesbar: 'Die Datei lässt sich nicht lesen.',
  pruefsumme: 'Die Prüfsumme stimmt nicht. Jemand oder etwas hat die Datei verändert.',
  kette: 'Das Änderungsprotokoll ist nicht lückenlos.',
  'neuere-fassung': 'Eine neuere Fassung der Anwendung hat die Datei geschrieben.',
  form: 'Der Inhalt hat nicht die erwartete Form.',
};
const ADVICE = {
  reader: 'Bitten Sie die Verwaltung der Anwendung, die Datei aus der Sicherung zu holen.',
  admin: 'Holen Sie die Datei aus der Sicherung. Danach ist das Vorhaben ohne Neustart wieder da.',
} as const;

/** null when every file is sound. */
export function damagedFiles(
  damaged: readonly DamagedDocument[],
  reader: keyof typeof ADVICE,
): DamagedFilesView | null {
  if (damaged.length === 0) return null;
  return {
    heading:
      damaged.length === 1
        ? 'Ein Vorhaben lässt sich nicht öffnen'
        : `${damaged.length} Vorhaben lassen sich nicht öffnen`,
    advice: ADVICE[reader],
    files: damaged.map(({ number, title, file, code, detail }) => ({
      name: [number, title && `„${title}“`].filter(Boolean).join(' '),
      file,
      reason: `${DAMAGE[code]} ${detail}`.trim(),
    })),
  };
}
