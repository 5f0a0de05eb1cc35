import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests that print start a browser, on slow machines for the first time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
