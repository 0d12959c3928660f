// Style and mistakes (Biome), then the direction of imports between the rooms (dependency-cruiser).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, tools } from './lib/run.mjs';

const style = node(tools.biome, 'check', '--error-on-warnings', '.');
const houses = ['server/src', 'client/src', 'standalone/src', 'scripts'].filter((folder) =>
  existsSync(join(root, folder)),
);
const rooms = node(tools.depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...houses);
process.exit(style || rooms);
