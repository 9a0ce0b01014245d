/** Every address once: with values for links, with names (`:id`) for routes. */
export const paths = {
  overview: () => '/',
  signIn: () => '/anmelden',
  signOut: () => '/abmelden',
  setUp: (token: string) => `/einrichten/${token}`,
  ownPassword: () => '/passwort',
  newAssessment: () => '/vorhaben/neu',
  assessment: (id: string) => `/vorhaben/${id}`,
  details: (id: string) => `/vorhaben/${id}/angaben`,
  section: (id: string, sectionId: string) => `/vorhaben/${id}/abschnitt/${sectionId}`,
  question: (id: string, sectionId: string, questionId: string) =>
    `/vorhaben/${id}/abschnitt/${sectionId}#frage-${questionId}`,
  answers: (id: string) => `/vorhaben/${id}/antworten`,
  result: (id: string) => `/vorhaben/${id}/ergebnis`,
  print: (id: string) => `/vorhaben/${id}/druck`,
  printStyles: (id: string, rev: number | string) => `/vorhaben/${id}/druck-r${rev}.css`,
  accounts: () => '/konten',
  newAccount: () => '/konten/neu',
  account: (id: string) => `/konten/${id}`,
  settings: () => '/einstellungen',
  health: () => '/gesund',
  asset: (hash: string, name: string) => `/assets/${hash}/${name}`,
} as const;
