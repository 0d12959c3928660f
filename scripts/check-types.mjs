// Checks the types of each part with only the globals that the part may use.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, tools } from './lib/run.mjs';

const hasCore = existsSync(join(root, 'server/src')) && readdirSync(join(root, 'server/src')).length > 0;
const hasWeb = existsSync(join(root, 'server/src/lsp/browser.ts')) || existsSync(join(root, 'client/src/browser.ts'));
const projects = [
  ...(hasCore ? ['tsconfig.core.json'] : []),
  ...(hasWeb ? ['tsconfig.web.json'] : []),
  'tsconfig.standalone.json',
  'tsconfig.json',
];

const failed = projects.filter((project) => node(tools.tsc, '--project', project) !== 0);
process.exit(failed.length > 0 ? 1 : 0);
