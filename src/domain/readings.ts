/** Contested law: the record that says how Prüfpfad reads it and why, and the switch by which the municipality decides. */

/** A record of `rules/auslegung/`. */
export interface LegalRecord {
  /** "0040" */
  readonly number: string;
  readonly title: string;
  /** "Frage", "Gewählte Lesart", "Andere Lesart" and so on, in the order of the record. */
  readonly parts: readonly { readonly label: string; readonly text: readonly string[] }[];
}

/** A contested reading that the municipality decides; conditions read it like a question that is always answered. */
export interface Switch {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly value: string;
  readonly auslegung: string;
}
