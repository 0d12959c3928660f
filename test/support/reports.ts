import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of real reports beside the checkout: always there on CI, perhaps not in a clone. */
const folder = resolve('..', 'shared', 'reports');

export const hasRealReports = existsSync(folder);

/** Names of the real reports' texts; empty where the folder is missing, which is a failure on CI. */
export const realReports = (): string[] => {
  if (hasRealReports) return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (process.env.CI) throw new Error(`the real reports are missing: ${folder}`);
  return [];
};

export const readReal = (name: string): string => readFileSync(join(folder, name), 'utf8');
