// Not from `node:fs/promises`, which Node loads only when it is first asked for: most servers of one file never ask.
import { promises } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mayBeReport } from '../parser/detect';
import type { Files, ReportFile } from './files';

/** Bounds of the walk: a workspace may be a whole disk. */
const mostFolders = 20_000;
const mostFiles = 5_000;
const deepest = 12;
/** Reports take some ten kilobytes, compilations some hundred. */
const largest = 1024 * 1024;

const skipped = new Set(['node_modules']);
/** Every report speaks of 公开, in a page's source maybe by numbers; most texts of other matters do not, and are not parsed. */
const needed = ['公开', '公開', '&#'];

const isCandidate = (name: string): boolean => !name.startsWith('.') && mayBeReport(name);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-16 by its mark, else UTF-8, else what most other Chinese files are in. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const smallText = async (path: string): Promise<string | null> => {
  try {
    const info = await promises.stat(path);
    return info.isFile() && info.size <= largest ? decode(await promises.readFile(path)) : null;
  } catch {
    // Gone, or not ours to read.
    return null;
  }
};

const textOf = async (path: string): Promise<string | null> => {
  const text = await smallText(path);
  return text !== null && needed.some((word) => text.includes(word)) ? text : null;
};

const pathOf = (uri: string): string | null => {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
};

/** Walks breadth first; links to folders are not followed, so that none leads in a circle. */
async function* walk(root: string): AsyncGenerator<string> {
  const queue: { readonly path: string; readonly depth: number }[] = [{ path: root, depth: 0 }];
  let files = 0;
  for (let at = 0; at < queue.length && at < mostFolders; at++) {
    const { path, depth } = queue[at] as (typeof queue)[number];
    const entries = await promises.readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (depth < deepest && !name.startsWith('.') && !skipped.has(name)) {
          queue.push({ path: join(path, name), depth: depth + 1 });
        }
      } else if (isCandidate(name)) {
        if (++files > mostFiles) return;
        yield join(path, name);
      }
    }
  }
}

async function* below(folder: string): AsyncGenerator<ReportFile> {
  const root = pathOf(folder);
  if (root === null) return;
  for await (const path of walk(root)) {
    const text = await textOf(path);
    if (text !== null) yield { uri: pathToFileURL(path).href, text };
  }
}

/** Files of the machine that the server runs on. */
export const nodeFiles: Files = {
  below,
  read: async (uri) => {
    const path = pathOf(uri);
    return path === null ? null : textOf(path);
  },
  small: async (uri) => {
    const path = pathOf(uri);
    return path === null ? null : smallText(path);
  },
};
