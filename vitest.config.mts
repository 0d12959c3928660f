import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // Two workers fit the smallest machine; modules are pure, so a fork's start is paid once a file at most.
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
