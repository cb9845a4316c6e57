/** Version of the words agreed to before a talk; they stand in words-zh.ts and words-en.ts. The server keeps it with the consent. */
export const wording = '2026-11'
