import { join } from 'node:path';
import { limitConcurrency } from '../../concurrencyLimit.ts';
import { syncDirectory, writeNewFile } from '../durableWrite.ts';
import type { FileSystem } from '../fileSystem.ts';
import { digestOf, type FileDigest } from './fileDigest.ts';
import type { FileTree } from './fileTree.ts';

/** Files are held in memory while they are copied; the largest are some twenty megabytes. */
const FILES_AT_ONCE = 4;

/** Copies each file as it is at one instant. The copies survive a power cut when the promise resolves. */
export async function copyFiles(
  fileSystem: FileSystem,
  tree: FileTree,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly FileDigest[]> {
  const folders = [to, ...tree.folders.map((folder) => join(to, folder))];
  for (const folder of folders) await fileSystem.makeDirectory(folder);
  const limited = limitConcurrency(FILES_AT_ONCE);
  const copyOne = async (file: string) => {
    const content = await fileSystem.readBytes(join(from, file));
    await writeNewFile(fileSystem, join(to, file), content);
    return digestOf(file, content);
  };
  const copies = tree.files.map((file) => limited(() => copyOne(file)));
  // Whoever clears up after a failure must not meet copies that are still under way.
  await Promise.allSettled(copies);
  const digests = await Promise.all(copies);
  for (const folder of folders) await syncDirectory(fileSystem, folder);
  return digests;
}
