/** What the ids of the catalogue are called. All are plain text; the names say whose id is meant. */
export type IsoDate = string; // YYYY-MM-DD
export type QuestionId = string;
export type FactId = string;
export type RuleId = string;
export type MeasureId = string;
export type DecisionId = string;
export type LevelId = string;
export type SourceId = string;
