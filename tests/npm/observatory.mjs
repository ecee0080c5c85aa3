// Scans the product with the MDN HTTP Observatory, as it stands behind a proxy: one port that ends TLS, and sends who comes
// without it there. Told where everything is by its argument, it prints what the scanner found.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { fileURLToPath } from "node:url";
import { scan } from "@mdn/mdn-http-observatory";

// The package fetches the list of preloaded sites when it is installed with scripts. Nothing on this computer is on it.
const preloaded = fileURLToPath(new URL("../conf/hsts-preload.json", import.meta.resolve("@mdn/mdn-http-observatory")));
if (!existsSync(preloaded)) writeFileSync(preloaded, "{}");

const { port, product, certificate, key } = JSON.parse(process.argv[2]);
const host = `localhost:${port}`;
/** The first byte of a handshake. */
const TLS = 0x16;

const secure = https.createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
  const { method, url, headers } = request;
  const onward = http.request(`${product}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
});
const plain = http.createServer((request, response) => {
  response.writeHead(301, { location: `https://${host}${request.url}` }).end();
});
const front = net.createServer((socket) => {
  socket.on("error", () => socket.destroy());
  socket.once("data", (first) => {
    socket.pause();
    socket.unshift(first);
    (first[0] === TLS ? secure : plain).emit("connection", socket);
    process.nextTick(() => socket.resume());
  });
});

front.listen(port, "localhost", async () => {
  const { scan: found, tests } = await scan(host);
  console.log(JSON.stringify({ found, tests }));
  process.exit();
});
