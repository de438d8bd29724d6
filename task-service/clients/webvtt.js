// Reads WebVTT files with the parser of the W3C's group, and prints as JSON what it finds in each: cues, and what it objects to.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { WebVTTParser } = createRequire(import.meta.url)("webvtt-parser");

const read = process.argv.slice(2).map((file) => {
  const { cues, errors } = new WebVTTParser().parse(readFileSync(file, "utf8"), "metadata");
  return { cues: cues.map(({ startTime, endTime, text }) => ({ startTime, endTime, text })), errors };
});
console.log(JSON.stringify(read));
