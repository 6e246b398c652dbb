// Prints one line of JSON for each step of a client script.
import { readFileSync } from "node:fs";

export const config = JSON.parse(process.env.INTEROP);

/**
 * Runs a step; prints how it ended, and the facts that it gives. A failure
 * ends the script.
 */
export async function step(name, run) {
  const begun = performance.now();
  try {
    const value = await run();
    const ms = Math.round(performance.now() - begun);
    const facts = value?.facts;
    console.log(JSON.stringify({ step: name, ok: true, ms, facts }));
    return value;
  } catch (error) {
    const reason = String(error?.stack ?? error);
    console.log(JSON.stringify({ step: name, ok: false, reason }));
    process.exit(1);
  }
}

const bytes = readFileSync(config.sample);
const image = readFileSync(config.picture);

/** The first bytes of a file, the same for everybody. */
export function sample(length) {
  return bytes.subarray(0, length);
}

/** What a server takes for a picture, of this many bytes. */
export function picture(length) {
  return image.subarray(0, length);
}

export function check(condition, what) {
  if (!condition) throw new Error(what);
}

/** Waits for a promise, but no longer than the given milliseconds. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: late`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Waits for messages by their texts; they may have come already. */
export class Inbox {
  #messages = new Map();

  /** Takes in what has come. */
  add(text, message) {
    this.#of(text).resolve(message);
  }

  /** Waits for a message, but not for ever. */
  take(text) {
    return within(this.#of(text).promise, 20_000, text);
  }

  #of(text) {
    if (!this.#messages.has(text)) {
      let resolve;
      const promise = new Promise((it) => resolve = it);
      this.#messages.set(text, { promise, resolve });
    }
    return this.#messages.get(text);
  }
}

/**
 * Sends files to the bot of the other side, and compares what it sends back.
 *
 * @param inbox Where its messages come.
 * @param client How to `send` a file of a kind with a caption, or several, and
 * how to `read` one.
 */
export async function exchange(inbox, client) {
  for (const { kind, lengths } of config.files) {
    await step(`${kind} of ${lengths.join(", ")}`, async () => {
      const files = lengths.map((length) => ({
        bytes: kind === "photo" || kind === "album"
          ? picture(length)
          : sample(length),
        caption: `${kind} ${length}`,
      }));
      await client.send(kind, files);
      for (const { bytes, caption } of files) {
        const back = await client.read(await inbox.take(`Back: ${caption}`));
        check(Buffer.compare(back, bytes) === 0, `other bytes: ${caption}`);
      }
    });
  }
}
