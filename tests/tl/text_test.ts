import { assert, assertEquals } from "@std/assert";
import { TlReader, TlWriter } from "../../src/tl/mod.ts";
import { KERNEL_MAX, loadTextKernel } from "../../src/tl/text_kernel.ts";
import { readByScript, writeByScript } from "../../src/tl/text_script.ts";
import { random } from "./random_object.ts";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
const ENCODER = new TextEncoder();

/** Bytes before and behind the text, which tests look at. */
const MARGIN = 8;

/** One way between strings and UTF-8; `undefined` for malformed bytes. */
interface TextCodec {
  read(bytes: Uint8Array): string | undefined;
  write(text: string): Uint8Array;
}

const kernel = loadTextKernel();

const CODECS: Readonly<Record<string, TextCodec>> = {
  TypeScript: {
    read: (bytes) => {
      const room = framed(bytes);
      return readByScript(room, MARGIN, MARGIN + bytes.length);
    },
    write: (text) =>
      writtenBy(text, (room, view) => writeByScript(text, room, view, MARGIN)),
  },
  kernel: {
    read: (bytes) => {
      const view = new DataView(framed(bytes).buffer);
      return kernel!.read(view, MARGIN, bytes.length) ?? undefined;
    },
    write: (text) =>
      writtenBy(text, (_, view) => kernel!.write(text, view, MARGIN)),
  },
};

/** The bytes between others that are no UTF-8. */
function framed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(bytes.length + 2 * MARGIN).fill(0xff);
  room.set(bytes, MARGIN);
  return room;
}

/** What is written, after a look at what is around it. */
function writtenBy(
  text: string,
  write: (room: Uint8Array, view: DataView) => number,
): Uint8Array {
  const most = MARGIN + text.length * 3 + 7;
  const room = new Uint8Array(most + MARGIN).fill(0xee);
  const end = write(room, new DataView(room.buffer));
  const around = [...room.subarray(0, MARGIN), ...room.subarray(most)];
  assert(around.every((byte) => byte === 0xee));
  return room.slice(MARGIN, end);
}

/** What the platform says, `undefined` where it would replace something. */
function reference(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes);
  } catch {
    return undefined;
  }
}

const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  ASCII: ["a", "Z", " ", "~", "\0", "\x7f"],
  Cyrillic: ["я", "Б", " ", "\x80", "\u07ff", "a"],
  "three bytes": ["あ", "\u0800", "\ud7ff", "\ue000", "\uffff", "\ufeff", "-"],
  emoji: ["😀", "\u{10000}", "\u{10ffff}", "é", "x"],
  "lone surrogates": ["\ud800", "\udbff", "\udc00", "\udfff", "y", "😀", "я"],
};

/** Whole numbers by a seed: `next(n)` is at least 0 and less than `n`. */
function draw(seed: number): (limit: number) => number {
  const next = random(seed);
  return (limit) => Math.floor(next() * limit);
}

function* texts(alphabet: readonly string[], seed: number): Generator<string> {
  const next = draw(seed);
  for (let length = 4; length <= KERNEL_MAX; length++) {
    for (let look = 0; look < 4; look++) {
      let text = "";
      // In half of the looks most units are alike, so that runs are long.
      const dull = look % 2 === 0 ? alphabet[0]! : "";
      while (text.length < length) {
        const rare = dull === "" || next(8) === 0;
        text += rare ? alphabet[next(alphabet.length)]! : dull;
      }
      yield text.slice(0, length);
    }
  }
}

Deno.test("the engine that runs the tests takes the text kernel", () => {
  assert(kernel !== null);
});

for (const [name, codec] of Object.entries(CODECS)) {
  for (const [kind, alphabet] of Object.entries(ALPHABETS)) {
    Deno.test(`texts of ${kind} are written by ${name} as by the platform`, () => {
      for (const text of texts(alphabet, 1)) {
        assertEquals(codec.write(text), ENCODER.encode(text), text);
      }
    });

    Deno.test(`texts of ${kind} are read by ${name} as by the platform`, () => {
      for (const text of texts(alphabet, 2)) {
        const bytes = ENCODER.encode(text);
        if (bytes.length > KERNEL_MAX) continue;
        assertEquals(codec.read(bytes), reference(bytes), text);
      }
    });
  }

  Deno.test(`malformed UTF-8 is left to the platform by ${name}`, () => {
    const next = draw(3);
    const all = Object.values(ALPHABETS).flat();
    let malformed = 0;
    for (let look = 0; look < 20_000; look++) {
      const units = 2 + next(40);
      let text = "";
      while (text.length < units) text += all[next(all.length)];
      const bytes = ENCODER.encode(text);
      bytes[next(bytes.length)] = next(256);
      const cut = bytes.subarray(0, Math.min(bytes.length, KERNEL_MAX));
      if (cut.length < 4) continue;
      const wanted = reference(cut);
      if (wanted === undefined) malformed++;
      assertEquals(codec.read(cut), wanted);
    }
    assert(malformed > 5_000);
  });

  Deno.test(`every pair of first bytes is judged by ${name} as by the platform`, () => {
    for (let first = 0x80; first < 0x100; first++) {
      for (let second = 0; second < 0x100; second++) {
        const bytes = new Uint8Array([first, second, 0x80, 0x81, 0x61]);
        for (const length of [4, 5]) {
          const cut = bytes.subarray(0, length);
          assertEquals(codec.read(cut), reference(cut), `${[...cut]}`);
        }
      }
    }
  });
}

Deno.test("TlReader and TlWriter give the same before and after the kernel is compiled", () => {
  const all = Object.values(ALPHABETS).flat();
  const next = draw(4);
  const writer = new TlWriter({ capacity: 1 });
  for (let look = 0; look < 12_000; look++) {
    let text = "";
    const length = next(140);
    while (text.length < length) text += all[next(look % 3 ? 6 : all.length)];
    const bytes = ENCODER.encode(text);
    writer.clear();
    writer.int(-1);
    writer.string(text);
    writer.int(-1);
    const packed = writer.finish();
    const head = bytes.length < 254 ? 1 : 4;
    assertEquals(packed.subarray(4 + head, 4 + head + bytes.length), bytes);
    const end = 4 + Math.ceil((head + bytes.length) / 4) * 4;
    assertEquals(packed.length, end + 4);
    assert(
      packed.subarray(4 + head + bytes.length, end).every((it) => it === 0),
    );
    const reader = new TlReader(packed, { offset: 4 });
    assertEquals(reader.string(), DECODER.decode(bytes));
    assertEquals(reader.int(), -1);
    assertEquals(reader.remaining, 0);
  }
});

Deno.test("an engine without WebAssembly, or without its string functions, has no text kernel", () => {
  const whole = globalThis.WebAssembly;
  const refused: Record<string, unknown> = {
    absent: undefined,
    // As an engine that has never heard of the option.
    old: {
      Module: function (bytes: Uint8Array<ArrayBuffer>) {
        return new whole.Module(bytes);
      },
      Instance: whole.Instance,
    },
    forbidden: {
      Module: function () {
        throw new whole.CompileError("blocked by policy");
      },
    },
  };
  for (const [name, fake] of Object.entries(refused)) {
    try {
      Object.assign(globalThis, { WebAssembly: fake });
      assertEquals(loadTextKernel(), null, name);
    } finally {
      Object.assign(globalThis, { WebAssembly: whole });
    }
  }
});
