import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import type { UploadedFile } from './forms/workForm.ts';

/** The file of the form, with its type by content; null when none was sent. Call it before the end of the request. */
export async function uploadedFile({ file }: Request): Promise<UploadedFile | null> {
  if (file === undefined) return null;
  return { name: file.originalname, type: await typeOf(file.buffer), bytes: file.buffer };
}

/** Bytes that only pretend to be some format make the reader throw: they are of no known type. */
async function typeOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? '';
  } catch {
    return '';
  }
}
