import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/{core,conformance}/**/*.test.ts', 'test/conventions.test.ts'],
          testTimeout: 60_000,
          // Every file hands over its own environment, so they can share what was loaded.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/{journeys,extension,spotting,states,widget,bundles}/**/*.test.ts'],
          globalSetup: ['test/journeys/prepare.ts'],
          maxWorkers: 2, // a browser each
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
