import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tables of a package are put in, as the bundler does it. */
const tables = {
  name: 'tables',
  enforce: 'pre',
  load: (id: string) =>
    id.endsWith('.bcmap')
      ? `export default new Uint8Array(Buffer.from('${readFileSync(id, 'base64')}', 'base64'));`
      : undefined,
} as const;

export default defineConfig({
  plugins: [tables],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // Two workers fit the smallest machine; modules are pure, so a fork's start is paid once a file at most.
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
