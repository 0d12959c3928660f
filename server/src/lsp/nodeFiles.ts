// Not from `node:fs/promises`, which Node loads only when it is first asked for: most servers of one file never ask.
import { promises } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { peek } from '../bytes/peek';
import { mayBeReport, mayBeWord } from '../parser/detect';
import { type Content, type Files, needed } from './files';

/** Bounds of the walk: a workspace may be a whole disk. */
const mostFolders = 20_000;
const mostFiles = 5_000;
const deepest = 12;
/** Reports take some ten kilobytes, compilations some hundred. */
const largest = 1024 * 1024;
/** Word documents, which carry their pictures, and each of which takes a moment to open. */
const largestWord = 8 * 1024 * 1024;
const mostWord = 500;

const skipped = new Set(['node_modules']);

const bytesOf = async (path: string, most: number): Promise<Uint8Array | null> => {
  try {
    const info = await promises.stat(path);
    return info.isFile() && info.size <= most ? await promises.readFile(path) : null;
  } catch {
    // Gone, or not ours to read.
    return null;
  }
};

const smallText = async (path: string): Promise<string | null> => {
  const bytes = await bytesOf(path, largest);
  return bytes && peek(bytes);
};

const contentOf = async (path: string): Promise<Content | null> => {
  if (mayBeWord(basename(path))) return bytesOf(path, largestWord);
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

/** Walks breadth first, Word documents last; links to folders are not followed, so that none leads in a circle. */
async function* walk(root: string): AsyncGenerator<string> {
  const queue: { readonly path: string; readonly depth: number }[] = [{ path: root, depth: 0 }];
  const documents: string[] = [];
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
      } else if (name.startsWith('.')) {
        // Hidden: what programs keep for themselves.
      } else if (mayBeReport(name)) {
        if (++files <= mostFiles) yield join(path, name);
      } else if (mayBeWord(name) && documents.length < mostWord) documents.push(join(path, name));
    }
    if (files > mostFiles) break;
  }
  yield* documents;
}

async function* below(folder: string): ReturnType<Files['below']> {
  const root = pathOf(folder);
  if (root === null) return;
  for await (const path of walk(root)) {
    const content = await contentOf(path);
    if (content !== null) yield { uri: pathToFileURL(path).href, content };
  }
}

/** Files of the machine that the server runs on. */
export const nodeFiles: Files = {
  below,
  read: async (uri) => {
    const path = pathOf(uri);
    return path === null ? null : contentOf(path);
  },
  small: async (uri) => {
    const path = pathOf(uri);
    return path === null ? null : smallText(path);
  },
};
