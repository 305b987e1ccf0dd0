// Holds a catalogue for reading apps against the JSON schemas of OPDS 2.0: node catalogue.js ADDRESS
// The schemas come from their own addresses, or from a folder of the same names: SCHEMAS=FOLDER, which has
// drafts.opds.io/schema/feed.schema.json and so on. Where they cannot be had, this says so and judges nothing.
import { readFile } from "node:fs/promises";
import path from "node:path";
import Ajv from "ajv";
import formats from "ajv-formats";

const FEED = "https://drafts.opds.io/schema/feed.schema.json";

async function fetched(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.text();
}

async function load(address) {
  const { host, pathname } = new URL(address);
  const text = process.env.SCHEMAS
    ? await readFile(path.join(process.env.SCHEMAS, host, pathname), "utf8")
    : await fetched(address);
  // Some of them have a comma too many, and name themselves as an older draft did.
  const schema = JSON.parse(text.replace(/,(\s*[}\]])/g, "$1"));
  delete schema.id;
  return { ...schema, $id: address };
}

const ajv = formats(new Ajv({ strict: false, allErrors: true, validateFormats: true, loadSchema: load }));
let validate;
try {
  validate = await ajv.compileAsync(await load(FEED));
} catch (failure) {
  // Only a net that leads nowhere is nobody's fault.
  const isUnreachable = !process.env.SCHEMAS && failure.message === "fetch failed";
  console.log(`${isUnreachable ? "Skipped" : "Failed"}: the schemas of OPDS cannot be had (${failure.message}).`);
  process.exit(isUnreachable ? 0 : 1);
}
let faults = 0;
for (let address = process.argv[2]; address;) {
  const feed = await (await fetch(address)).json();
  if (!validate(feed)) {
    validate.errors.forEach((each) => console.log(`  ${address} ${each.instancePath} ${each.message}`));
    faults += validate.errors.length;
  }
  console.log(`${address}: ${feed.publications?.length ?? 0} publications`);
  address = feed.links.find((link) => link.rel === "next")?.href;
}
console.log(`The catalogue has ${faults} faults.`);
process.exit(faults > 0 ? 1 : 0);
