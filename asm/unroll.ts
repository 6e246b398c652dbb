/**
 * Writes the compression functions of SHA-1 and SHA-256 (FIPS 180-4, 6.1.2 and
 * 6.2.2): the working variables change places by name, so that they never
 * move. Their parts are in `sha1_parts.ts` and `sha256_parts.ts`.
 *
 * With vectors, the work on the message schedule is spread between the rounds:
 * out-of-order hardware looks some 250 instructions ahead, which is less than
 * one schedule. Without, the schedule comes first and the rounds are a loop.
 * Eight rounds of SHA-256 a turn instead of sixteen would be half the code, and
 * take a tenth longer.
 *
 * @module
 */

/** The variables after `count` rounds: each has moved on by `count` places. */
function turned(names: string, count: number): string[] {
  const n = names.length;
  return [...names].map((_, i) => names[(i + 16 * n - count % n) % n]!);
}

function sha256Round(n: number, address: string): string {
  const [a, b, , d, e, f, g, h] = turned("abcdefgh", n);
  // Maj(a, b, c) = b ^ (a ^ b) & (b ^ c), and b ^ c is a ^ b of the round before.
  const [before, now] = n % 2 ? ["y", "x"] : ["x", "y"];
  return `${h} = t1(${e}, ${f}, ${g}, ${h} + load<u32>(${address})); ` +
    `${d} += ${h}; ${now} = ${a} ^ ${b}; ` +
    `${h} = t2(${a}, ${b}, ${before} & ${now}, ${h});\n`;
}

function sha1Round(n: number, phase: number, address: string): string {
  const [a, b, c, d, e] = turned("abcde", n);
  return `${e} += rotl<u32>(${a}, 5) + mix(${phase}, ${b}, ${c}, ${d}) + ` +
    `load<u32>(${address}); ${b} = rotl<u32>(${b}, 30);\n`;
}

/** Makes the next four words of the schedule in place of the oldest. */
function nextWords(group: number): string {
  const words = [0, 1, 2, 3].map((k) => `w${(group + k) % 4}`);
  return `${words[0]} = schedule(${words.join(", ")});\n`;
}

/** A function that hashes whole blocks into `HASH_STATE`. */
function blocksFunction(name: string, variables: string, body: string): string {
  const each = (line: (name: string, offset: number) => string) =>
    [...variables].map((v, i) => line(v, 4 * i)).join("");
  return `
import { HASH_STATE, SCHEDULE } from "./memory";
${name === "sha256" ? 'import { SHA256_K } from "./constants";' : ""}
${
    body.includes("schedule(")
      ? `import { loadWords, put, schedule } from "./${name}_parts";`
      : `import { expand } from "./${name}_parts";`
  }
import { ${name === "sha1" ? "mix" : "t1, t2"} } from "./${name}_parts";

export function ${name}Blocks(data: usize, end: usize): void {
${each((v, offset) => `let ${v} = load<u32>(HASH_STATE, ${offset});\n`)}
  for (; data < end; data += 64) {
    ${name === "sha256" ? "let x = b ^ c; let y: u32;" : ""}
    ${body}
${each((v, at) => `${v} += load<u32>(HASH_STATE, ${at});\n`)}
${each((v, at) => `store<u32>(HASH_STATE, ${v}, ${at});\n`)}
  }
}
`;
}

/** The first sixteen words, with their constants put to the schedule. */
function firstWords(constant: string): string {
  return [0, 1, 2, 3].map((i) =>
    `let w${i} = loadWords(data, ${16 * i}); put(${
      16 * i
    }, ${constant}, w${i});\n`
  ).join("");
}

/**
 * Writes the AssemblyScript module `sha256_blocks`.
 *
 * @param simd Whether there are vectors.
 * @returns Source text.
 */
export function sha256Source(simd: boolean): string {
  if (!simd) {
    let loop = "";
    for (let n = 0; n < 8; n++) loop += sha256Round(n, `at, ${4 * n}`);
    return blocksFunction(
      "sha256",
      "abcdefgh",
      `expand(data);
      for (let at = SCHEDULE; at < SCHEDULE + 256; at += 32) {\n${loop}}`,
    );
  }
  let loop = "";
  for (let n = 0; n < 16; n++) {
    const group = n >> 2;
    loop += sha256Round(n, `SCHEDULE, ${4 * n}`);
    if (n % 4 !== 3) continue;
    loop += `if (key < SHA256_K + 256) {
      ${nextWords(group)} put(${16 * group}, key, w${group});
    }\n`;
  }
  return blocksFunction(
    "sha256",
    "abcdefgh",
    `${firstWords("SHA256_K")}
    for (let key = SHA256_K + 64; key < SHA256_K + 320; key += 64) {\n${loop}}`,
  );
}

/** Writes the AssemblyScript module `sha1_blocks`. @returns Source text. */
export function sha1Source(): string {
  let body = firstWords("0");
  for (let n = 0; n < 80; n++) {
    const group = n >> 2;
    if (n % 4 === 0 && group < 16) body += nextWords(group);
    body += sha1Round(n, Math.floor(n / 20), `SCHEDULE, ${4 * (n % 16)}`);
    if (n % 4 === 3 && group < 16) {
      const phase = Math.floor((n + 13) / 20); // of the words four groups on
      body += `put(${16 * (group % 4)}, ${phase}, w${group % 4});\n`;
    }
  }
  return blocksFunction("sha1", "abcde", body);
}
