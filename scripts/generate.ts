// Writes what is made from the rules and the forms: the guide's pages, the README's tables, the grammars. `npm run generate`.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './lib/generated';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

for (const [file, make] of Object.entries(generated)) {
  const path = join(root, file);
  const present = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const content = make(present);
  if (content === null || content === present) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(file);
}
