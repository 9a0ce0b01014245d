import type { RequestHandler } from 'express';
import multer from 'multer';
import { MOST_EVIDENCE_BYTES } from '../../domain/measureWork.ts';
import { HttpProblem } from '../httpProblem.ts';

/** A form with a file has few and short fields beside it. */
const LIMITS = {
  fileSize: MOST_EVIDENCE_BYTES,
  files: 1,
  fields: 10,
  parts: 11,
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  headerPairs: 20,
};

/** The one page whose form carries a file; anywhere else such a body is no form. */
const MEASURE = /^\/vorhaben\/[0-9a-z]{1,64}\/massnahmen\/[^/]+$/;

/** Field of a form that may carry a file. */
const FILE_FIELD = 'datei';

/**
 * Reads multipart forms, so that what follows finds their fields like those of any other form. The file waits in
 * memory: of people who are signed in only, others' files are read past. A file that is too big is a fault of the form, told
 * by the form; anything else wrong with the body ends the request.
 */
export function uploads(): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: LIMITS,
    defParamCharset: 'utf8',
    fileFilter: (req, _file, done) => done(null, req.context.user !== null),
  }).single(FILE_FIELD);
  return (req, res, next) => {
    if (req.method !== 'POST' || !MEASURE.test(req.path) || !req.is('multipart/form-data')) return next();
    read(req, res, (error: unknown) => {
      if (error === undefined || error === null) return next();
      if (!isTooBig(error)) return next(new HttpProblem(400));
      req.context = { ...req.context, isUploadTooBig: true };
      next();
    });
  };
}

function isTooBig(error: unknown): boolean {
  return error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE';
}
