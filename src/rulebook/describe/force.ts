/** How firmly a provision, rule or measure binds, and how well the wording of its source is backed: in words. */
import type { Force, SourceStatus, Stufe } from '../../domain/catalogue.ts';

interface ForceWords {
  readonly word: string;
  readonly meaning: string;
}

export const FORCE_WORDS: Readonly<Record<Force, ForceWords>> = {
  bindend: {
    word: 'Gesetz',
    meaning: 'Verbindlich, in der Auslegung der Gerichte. Die Stadt muss sich daran halten.',
  },
  leitlinie: {
    word: 'Leitlinie',
    meaning: 'Endgültige Auslegung einer Aufsichtsbehörde. Wer abweicht, sollte es begründen.',
  },
  entwurf: { word: 'Entwurf', meaning: 'Noch nicht endgültig. Kann sich ändern.' },
  empfehlung: { word: 'Empfehlung', meaning: 'Stand der Technik oder guter Rat, nicht verbindlich.' },
  projektregel: {
    word: 'Projektregel',
    meaning: 'Eigene Festlegung von Prüfpfad, zum Beispiel ein Schwellenwert. Kein Text einer Behörde.',
  },
};

export const STATUS_WORDS: Readonly<Record<SourceStatus, string>> = {
  'wortlaut-gesehen': 'Wortlaut geprüft',
  sekundaer: 'Wortlaut noch nicht geprüft',
  'zu-bestaetigen': 'noch zu bestätigen',
};

export const STUFE_WORDS: Readonly<Record<Stufe, string>> = { muss: 'Muss', soll: 'Soll', kann: 'Kann' };
