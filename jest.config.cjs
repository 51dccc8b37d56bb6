// Three kinds of test, one runner: plain units, the add-in through the genuine Office.js client, and a real browser.
const base = {
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};
module.exports = {
  testTimeout: 30000,
  projects: [
    {
      ...base,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/test/host/", "/test/e2e/"],
    },
    {
      ...base,
      displayName: "host",
      testMatch: ["<rootDir>/test/host/**/*.test.ts"],
      globalSetup: "<rootDir>/test/host/setup.cjs",
    },
    { ...base, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
  ],
};
