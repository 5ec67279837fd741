import { defineConfig } from 'vitest/config';

/** Tests live beside what they test (`src/**`), or in `test/` when they test the whole house. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What must come about is waited for, not timed: a busy machine takes its time.
    expect: { poll: { timeout: 30_000 } },
  },
});
