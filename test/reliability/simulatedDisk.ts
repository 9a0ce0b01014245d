/**
 * A disk in memory that keeps apart what a program sees and what survives a power cut: file contents survive
 * once the file was synced, names once their directory was. Everything else may be lost, kept, torn or reordered.
 */
import { dirname } from 'node:path';
import type { FileSystem, Syncable, WritableFile } from '../../src/adapters/store/fileSystem.ts';

interface Inode {
  readonly number: number;
  /** As seen by programs. */
  content: Buffer;
  /** As on the platter. */
  durable: Buffer;
}

interface NameChange {
  readonly directory: string;
  readonly apply: (names: Map<string, Inode>) => void;
}

/** What the operation number `index` does instead of succeeding: fail with this code, or take only so many bytes. */
export type Fault = (operation: string, index: number) => { code: string } | { takes: number } | undefined;

export type Files = Readonly<Record<string, string>>;

export class SimulatedDisk implements FileSystem {
  readonly operations: string[] = [];
  fault: Fault = () => undefined;
  /** Called after each operation: the moment a power cut may come. */
  boundary: () => void = () => {};
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #pending: NameChange[] = [];
  #inodes = 0;

  constructor(files: Files = {}) {
    for (const [path, text] of Object.entries(files)) {
      const content = Buffer.from(text, 'utf8');
      this.#names.set(path, { ...this.#inode(), content, durable: content });
    }
    this.#durableNames = new Map(this.#names);
  }

  async createExclusive(path: string): Promise<WritableFile> {
    this.#operation('create');
    if (this.#names.has(path)) throw failure('EEXIST');
    const inode = this.#inode();
    this.#change(path, (names) => names.set(path, inode));
    this.boundary();
    return {
      write: async (bytes) => this.#write(inode, bytes),
      ...this.#syncable('file', () => settle(inode)),
    };
  }

  async openDirectory(path: string): Promise<Syncable> {
    this.#operation('open-directory');
    return this.#syncable('directory', () => this.#settleNames(path));
  }

  async rename(from: string, to: string): Promise<void> {
    this.#operation('rename');
    const inode = this.#names.get(from);
    if (inode === undefined) throw failure('ENOENT');
    this.#change(to, (names) => {
      names.delete(from);
      names.set(to, inode);
    });
    this.boundary();
  }

  async unlink(path: string): Promise<void> {
    this.#operation('unlink');
    if (!this.#names.has(path)) throw failure('ENOENT');
    this.#change(path, (names) => names.delete(path));
    this.boundary();
  }

  async readBytes(path: string): Promise<Buffer> {
    const inode = this.#names.get(path);
    if (inode === undefined) throw failure('ENOENT');
    return inode.content;
  }

  async fingerprint(path: string): Promise<string | null> {
    const inode = this.#names.get(path);
    return inode === undefined ? null : `${inode.number}-${inode.content.length}`;
  }

  async names(directory: string): Promise<readonly string[]> {
    const inside = [...this.#names.keys()].filter((path) => dirname(path) === directory);
    return inside.map((path) => path.slice(directory.length + 1));
  }

  async makeDirectory(): Promise<void> {}

  async removeDirectory(): Promise<void> {}

  /** What a new process finds when the old one was killed, but the power stayed on. */
  visibleFiles(): Files {
    return textOf([...this.#names].map(([path, inode]) => [path, inode.content]));
  }

  /** Every state a power cut may leave behind now: any subset of the unsynced names, any fate of unsynced contents. */
  crashStates(): Files[] {
    return subsets(this.#pending).flatMap((changes) => {
      const names = new Map(this.#durableNames);
      for (const change of changes) change.apply(names);
      let states: [string, Buffer][][] = [[]];
      for (const [path, inode] of names) {
        states = states.flatMap((state) =>
          fates(inode).map((content): [string, Buffer][] => [...state, [path, content]]),
        );
      }
      return states.map(textOf);
    });
  }

  #write(inode: Inode, bytes: Uint8Array): number {
    const taken = Math.min(this.#operation('write') ?? bytes.length, bytes.length);
    inode.content = Buffer.concat([inode.content, bytes.subarray(0, taken)]);
    this.boundary();
    return taken;
  }

  #syncable(kind: string, settleNow: () => void): Syncable {
    return {
      sync: async () => {
        this.#operation(`sync-${kind}`);
        settleNow();
        this.boundary();
      },
      close: async () => {
        this.#operation(`close-${kind}`);
      },
    };
  }

  #settleNames(directory: string): void {
    for (const change of this.#pending) if (change.directory === directory) change.apply(this.#durableNames);
    this.#pending = this.#pending.filter((change) => change.directory !== directory);
  }

  #change(path: string, apply: NameChange['apply']): void {
    apply(this.#names);
    this.#pending.push({ directory: dirname(path), apply });
  }

  /** Counts the operation, fails it if told to; answers how many bytes it may take when that is limited. */
  #operation(name: string): number | undefined {
    const fault = this.fault(name, this.operations.length);
    this.operations.push(name);
    if (fault === undefined) return undefined;
    if ('code' in fault) throw failure(fault.code);
    return fault.takes;
  }

  #inode(): Inode {
    this.#inodes += 1;
    return { number: this.#inodes, content: Buffer.alloc(0), durable: Buffer.alloc(0) };
  }
}

function settle(inode: Inode): void {
  inode.durable = inode.content;
}

/** Unsynced contents after a power cut: nothing new, everything, cut off at an eighth, or zeros before or behind it. */
function fates({ content, durable }: Inode): readonly Buffer[] {
  if (content.equals(durable)) return [content];
  const cuts = [1, 2, 3, 4, 5, 6, 7].map((eighth) => Math.floor((content.length * eighth) / 8));
  const torn = cuts.flatMap((cut) => {
    const [head, tail] = [content.subarray(0, cut), content.subarray(cut)];
    return [head, Buffer.concat([head, Buffer.alloc(tail.length)]), Buffer.concat([Buffer.alloc(cut), tail])];
  });
  return [durable, content, ...torn];
}

function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((subset) => [subset, [first, ...subset]]);
}

function textOf(files: readonly (readonly [string, Buffer])[]): Files {
  return Object.fromEntries(files.map(([path, content]) => [path, content.toString('utf8')]));
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}
