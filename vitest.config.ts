import { defineConfig } from 'vitest/config'

/** Files share a process and one throw-away cluster; each file has its own database. */
const shared = {
  isolate: false,
  pool: 'forks',
  globalSetup: ['test/support/cluster.ts'],
  setupFiles: ['test/support/setup.ts'],
  // Generous: a busy machine must not fail a test, and only a hang reaches them.
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'code',
          include: ['server/**/*.test.ts', 'db/**/*.test.ts', 'test/**/*.test.ts', 'bin/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', 'test/e2e/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 300_000,
        },
      },
    ],
  },
})
