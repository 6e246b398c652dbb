/** Our side of the interop of clients: a bot that gives back what it gets. */
import { assert, assertEquals } from "@std/assert";
import type { Client, IncomingMessage } from "../../../mod.ts";
import { sha256 } from "../../../src/crypto/mod.ts";

/** Files to exchange, of one kind. */
export interface FileCase {
  /** How they are sent. */
  readonly kind: "document" | "photo" | "album" | "stream";
  /** Their lengths in bytes. */
  readonly lengths: readonly number[];
}

/** One that goes in small parts, one in large ones, pictures, and a stream. */
export const FILES: readonly FileCase[] = [
  { kind: "document", lengths: [5000] },
  { kind: "document", lengths: [10 * 1024 * 1024 + 4321] },
  { kind: "photo", lengths: [20_000] },
  { kind: "album", lengths: [30_000, 40_001] },
  { kind: "stream", lengths: [300_001] },
  // Its last part is as long as the others.
  { kind: "stream", lengths: [256 * 1024] },
];

/** Around the pieces of which CDN data centres know the hashes. */
export const CDN_FILES: readonly FileCase[] = [
  { kind: "document", lengths: [5000] },
  { kind: "document", lengths: [128 * 1024] },
  { kind: "document", lengths: [300_001] },
  { kind: "photo", lengths: [20_000] },
];

const LONGEST = 11 * 1024 * 1024;
const PICTURE = 50_000;

/** Bytes that differ everywhere, the same in every run. */
function sample(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let x = 1;
  for (let i = 0; i < length; i++) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    bytes[i] = x >>> 16;
  }
  return bytes;
}

/** The head of a PNG of 640 by 480, and noise. */
function picture(length: number): Uint8Array<ArrayBuffer> {
  const bytes = sample(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.set([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, 640);
  view.setUint32(20, 480);
  return bytes;
}

/** The two files that all sides send the beginnings of. */
export interface Samples {
  /** Path of the bytes. */
  readonly sample: string;
  /** Path of the picture. */
  readonly picture: string;
}

/** Writes what all sides send the beginnings of. */
export async function writeSamples(folder: string): Promise<Samples> {
  await Deno.mkdir(folder, { recursive: true });
  const paths = {
    sample: `${folder}/sample.bin`,
    picture: `${folder}/sample.png`,
  };
  await Deno.writeFile(paths.sample, sample(LONGEST));
  await Deno.writeFile(paths.picture, picture(PICTURE));
  return paths;
}

/** Repeats texts and files, after a look at their bytes. */
export class EchoBot {
  /** Captions of the files that came and were right, in their order. */
  readonly captions: string[] = [];
  /** What went wrong. */
  readonly mistakes: unknown[] = [];
  readonly #bot: Client;
  /** The first half of an album. */
  #half: IncomingMessage | undefined;

  constructor(bot: Client) {
    this.#bot = bot;
  }

  /** Answers until the client is closed. */
  async run(): Promise<void> {
    for await (const update of this.#bot.streamUpdates()) {
      if (update.type !== "newMessage" || update.message.outgoing) continue;
      try {
        await this.#answer(update.message);
      } catch (error) {
        this.mistakes.push(error);
      }
    }
  }

  async #answer(message: IncomingMessage): Promise<void> {
    const { text } = message;
    if (message.media !== undefined) {
      if (text !== "") await this.#answerFile(message);
    } else if (text !== "") await message.respond(`Echo: ${text}`);
  }

  async #answerFile(message: IncomingMessage): Promise<void> {
    const [kind, length] = message.text.split(" ") as [string, string];
    const isPhoto = kind === "photo" || kind === "album";
    assertEquals(message.photo !== undefined, isPhoto, message.text);
    assertEquals(
      message.document?.fileName,
      isPhoto ? undefined : "sample.bin",
      message.text,
    );
    const wanted = (isPhoto ? picture : sample)(Number(length));
    const bytes = await message.download();
    // Not compared as they are: a difference would be printed whole.
    assertEquals([bytes.length, sha256(bytes)], [
      wanted.length,
      sha256(wanted),
    ], message.text);
    this.captions.push(message.text);
    const caption = `Back: ${message.text}`;
    if (kind === "album") {
      await this.#answerAlbum(message);
    } else if (kind === "stream") {
      const upload = await this.#bot.uploadStream("b.bin", inChunks(wanted));
      await this.#bot.sendFile(message.peerId, upload, false, { caption });
    } else {
      await this.#bot.sendFile(message.peerId, wanted, isPhoto, {
        caption,
        fileName: isPhoto ? "b.png" : "b.bin",
      });
    }
  }

  async #answerAlbum(message: IncomingMessage): Promise<void> {
    assert(message.groupedId !== undefined, "no album");
    if (this.#half === undefined) {
      this.#half = message;
      return;
    }
    assertEquals(message.groupedId, this.#half.groupedId);
    const items = [this.#half, message].map(({ text }) => ({
      media: new Blob([picture(Number(text.split(" ")[1]))], {
        type: "image/png",
      }),
      caption: `Back: ${text}`,
    }));
    this.#half = undefined;
    await this.#bot.sendAlbum(message.peerId, items);
  }
}

/** Gives bytes without saying how many there will be. */
async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) {
    yield bytes.subarray(at, at + 70_000);
  }
}
