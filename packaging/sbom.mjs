// Writes what the product is built of as CycloneDX 1.5: reads `cargo metadata` from standard input, and Cargo.lock beside it.
// What only tests use, and what runs while building, is not in it.
import { readFileSync } from "node:fs";

const { packages, resolve } = JSON.parse(readFileSync(0, "utf8"));
const lock = readFileSync(new URL("../Cargo.lock", import.meta.url), "utf8");
const checksums = new Map(
  [...lock.matchAll(/name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"/g)].map(([, name, version, sum]) => [`${name}@${version}`, sum]),
);
const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
const known = new Map(packages.map((it) => [it.id, it]));
const product = packages.find((it) => it.name === "smarttrackers");

const needed = (id) =>
  nodes.get(id).deps.filter((it) => it.dep_kinds.some(({ kind }) => kind === null)).map((it) => it.pkg);
const reached = new Set([product.id]);
for (const id of reached) needed(id).forEach((it) => reached.add(it));

const ref = ({ name, version }) => `pkg:cargo/${name}@${version}`;
const component = (it, type) => ({
  type,
  "bom-ref": ref(it),
  name: it.name,
  version: it.version,
  purl: ref(it),
  ...(it.license && { licenses: [{ expression: it.license.replaceAll("/", " OR ") }] }),
  ...(checksums.has(`${it.name}@${it.version}`) && {
    hashes: [{ alg: "SHA-256", content: checksums.get(`${it.name}@${it.version}`) }],
  }),
  ...(it.repository && { externalReferences: [{ type: "vcs", url: it.repository }] }),
});
const all = [...reached].map((id) => known.get(id)).sort((a, b) => ref(a).localeCompare(ref(b)));
console.log(JSON.stringify({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: component(product, "application") },
  components: all.filter((it) => it !== product).map((it) => component(it, "library")),
  dependencies: all.map((it) => ({
    ref: ref(it),
    dependsOn: [...new Set(needed(it.id).map((id) => ref(known.get(id))))].sort(),
  })),
}, null, 2));
