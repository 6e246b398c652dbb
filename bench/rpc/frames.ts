/**
 * The abridged and the intermediate transport on the server's side, for
 * clients that can be trusted: packets are views of what was received.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports
 * @module
 */

/** Longest frame, and most bytes of answers to one read. */
const CAPACITY = 4 * 1024 * 1024;

/** What came and what is to be sent. */
export class Frames {
  #input: Uint8Array = new Uint8Array(256 * 1024);
  #start = 0;
  #end = 0;
  #output: Uint8Array = new Uint8Array(256 * 1024);
  #outputEnd = 0;
  #isAbridged: boolean | undefined;

  /** Name of the transport, once a packet came. */
  get transport(): string {
    return this.#isAbridged ? "abridged" : "intermediate";
  }

  /** Where to read to. Packets handed out before are overwritten. */
  room(): Uint8Array {
    if (this.#start === this.#end) this.#start = this.#end = 0;
    else if (this.#start > 0) {
      this.#input.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    if (this.#end === this.#input.length) {
      this.#input = grown(this.#input, 2 * this.#input.length);
    }
    return this.#end === 0 ? this.#input : this.#input.subarray(this.#end);
  }

  /** Notes that so many bytes are in the room. */
  received(length: number): void {
    this.#end += length;
  }

  /** The next whole packet, or `null`. */
  next(): Uint8Array | null {
    const input = this.#input;
    if (this.#isAbridged === undefined) {
      if (this.#end < 4) return null;
      this.#isAbridged = input[0] === 0xef;
      this.#start = this.#isAbridged ? 1 : 4;
    }
    const at = this.#start;
    const left = this.#end - at;
    if (left < 4) return null;
    const word = input[at]! | input[at + 1]! << 8 | input[at + 2]! << 16 |
      input[at + 3]! << 24;
    let head = 4;
    let length = word;
    if (this.#isAbridged) {
      const isShort = (word & 0x7f) !== 0x7f;
      head = isShort ? 1 : 4;
      length = 4 * (isShort ? word & 0x7f : word >>> 8);
    }
    if (length > CAPACITY) throw new Error(`a frame of ${length} bytes`);
    if (left < head + length) return null;
    this.#start += head + length;
    return input.subarray(at + head, at + head + length);
  }

  /** Adds a packet to what is to be sent. */
  send(packet: Uint8Array): void {
    const { length } = packet;
    if (this.#outputEnd + 4 + length > this.#output.length) {
      this.#output = grown(
        this.#output,
        2 * (this.#output.length + length),
      );
    }
    const output = this.#output;
    const words = length >>> 2;
    if (this.#isAbridged && words < 0x7f) {
      output[this.#outputEnd++] = words;
    } else {
      const word = this.#isAbridged ? words << 8 | 0x7f : length;
      output[this.#outputEnd++] = word;
      output[this.#outputEnd++] = word >>> 8;
      output[this.#outputEnd++] = word >>> 16;
      output[this.#outputEnd++] = word >>> 24;
    }
    output.set(packet, this.#outputEnd);
    this.#outputEnd += length;
  }

  /** What is to be sent, valid until the next packet is added. */
  takeOutput(): Uint8Array {
    const bytes = this.#output.subarray(0, this.#outputEnd);
    this.#outputEnd = 0;
    return bytes;
  }
}

function grown(bytes: Uint8Array, length: number): Uint8Array {
  if (length > 2 * CAPACITY) throw new Error("too much at once");
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
