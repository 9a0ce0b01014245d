import type { Assessment } from '../domain/assessment.ts';
import { type AnswerChange, type AnswerConflict, contentOf, mergeAnswers } from '../domain/mergeAnswers.ts';
import type { QuestionId } from '../domain/catalogue.ts';
