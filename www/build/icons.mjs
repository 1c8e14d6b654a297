// The icon, a lotus on the product's green: SVG, and PNG for systems that want it. Drawn from one list of petals; every
// part lies in the circle that an icon's mask leaves.
import { deflateSync } from "node:zlib";

const GROUND = [11, 95, 85];
// A petal: an arc-sided leaf from (50, 68) of a field of 100, leaning by `turn` degrees. The later ones lie in front.
const PETALS = [
  { turn: -62, length: 34, colour: [207, 230, 223] }, { turn: 62, length: 34, colour: [207, 230, 223] },
  { turn: -32, length: 40, colour: [232, 244, 239] }, { turn: 32, length: 40, colour: [232, 244, 239] },
  { turn: 0, length: 44, colour: [255, 255, 255] },
];
const WIDTH = 0.3; // half the breadth of a petal, of its length
const ROOT = [50, 70];
const RADIUS = (1 + WIDTH * WIDTH * 4) / (WIDTH * 4); // of the two arcs, of half the length

const rgb = (colour) => `rgb(${colour.join(",")})`;

export function svg() {
  const petals = PETALS.map(({ turn, length, colour }) => {
    const arc = (RADIUS * length / 2).toFixed(2);
    return `<path fill="${rgb(colour)}" stroke="${rgb(GROUND)}" transform="rotate(${turn} ${ROOT.join(" ")})" d="M${ROOT.join(" ")}a${arc} ${arc} 0 0 1 0-${length}a${arc} ${arc} 0 0 1 0 ${length}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${rgb(GROUND)}" d="M0 0h100v100H0z"/>${petals.join("")}</svg>\n`;
}

/** Where the point lies to the petal's edge: under 0 inside. */
function edge({ turn, length }, x, y) {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [x - ROOT[0], y - ROOT[1]];
  const across = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
  const along = -(-dx * Math.sin(angle) + dy * Math.cos(angle)) - length / 2;
  const half = length / 2;
  return Math.hypot(across + (RADIUS - WIDTH * 2) * half, along) - RADIUS * half;
}

function colourAt(x, y) {
  for (const petal of [...PETALS].reverse()) {
    const from = edge(petal, x, y);
    if (from < -0.5) return petal.colour;
    if (from < 0.5) return GROUND;
  }
  return GROUND;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** A PNG of size × size, each pixel the mean of 16 points. */
export function png(size) {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0, at = 0; y < size; y += 1) {
    at += 1; // no filter
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0];
      for (let part = 0; part < 16; part += 1) {
        const colour = colourAt(((x + ((part & 3) + 0.5) / 4) * 100) / size, ((y + ((part >> 2) + 0.5) / 4) * 100) / size);
        for (const i of [0, 1, 2]) sum[i] += colour[i];
      }
      for (const value of sum) rows[at++] = Math.round(value / 16);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}
