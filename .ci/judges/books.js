// Has books for reading apps judged by Ace by DAISY: node books.js BOOK.epub…
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import runner from "@daisy/ace-axe-runner-puppeteer";
import ace from "@daisy/ace-core";
import logger from "@daisy/ace-logger";

let failed = false;
for (const book of process.argv.slice(2)) {
  const folder = await mkdtemp(path.join(tmpdir(), "ace-"));
  try {
    logger.initLogger({ verbose: false, silent: true, fileName: path.join(folder, "ace.log") });
    await ace(path.resolve(book), { cwd: process.cwd(), outdir: folder, tmpdir: folder }, runner);
    const report = JSON.parse(await readFile(path.join(folder, "report.json"), "utf8"));
    const wrong = report.assertions.flatMap((document) => document.assertions
      .filter((each) => each["earl:result"]["earl:outcome"] !== "pass")
      .map((each) => `${document["earl:testSubject"].url}: ${each["earl:result"]["dct:description"]}`));
    console.log(`${path.basename(book)}: Ace read ${report.assertions.length} documents and found ${wrong.length} faults`);
    wrong.forEach((each) => console.log(`  ${each}`));
    failed ||= wrong.length > 0 || report["earl:result"]["earl:outcome"] !== "pass";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
process.exit(failed ? 1 : 0);
