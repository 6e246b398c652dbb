import { TestProxy, type Wire } from "./relay.ts";

/** A SOCKS5 server that wants a user name and a password (RFC 1928, 1929). */
export class TestSocks5Proxy extends TestProxy {
  readonly username = "ann";
  readonly password = "s3cret";
  /** How many requests to answer with "host unreachable". */
  unreachable = 0;

  protected override async serve(client: Wire): Promise<void> {
    const [version, methods] = await client.take(2);
    if (version !== 5) throw new Error(`version ${version}`);
    if (!(await client.take(methods!)).includes(2)) {
      return await client.write(Uint8Array.of(5, 0xff));
    }
    await client.write(Uint8Array.of(5, 2));
    if ((await client.take(1))[0] !== 1) throw new Error("version of login");
    const username = await text(client);
    const password = await text(client);
    const isRight = username === this.username && password === this.password;
    await client.write(Uint8Array.of(1, isRight ? 0 : 1));
    if (!isRight) return;
    const [, command, , kind] = await client.take(4);
    if (command !== 1) throw new Error(`command ${command}`);
    let hostname: string;
    if (kind === 1) hostname = (await client.take(4)).join(".");
    else if (kind === 3) hostname = await text(client);
    else throw new Error(`address of kind ${kind}`);
    const [high, low] = await client.take(2);
    if (this.unreachable-- > 0) {
      return await client.write(Uint8Array.of(5, 4, 0, 1, 0, 0, 0, 0, 0, 0));
    }
    const server = await this.connect(hostname, high! * 256 + low!);
    await client.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
    await this.pipe(client, server);
  }
}

async function text(client: Wire): Promise<string> {
  const [length] = await client.take(1);
  return new TextDecoder().decode(await client.take(length!));
}
