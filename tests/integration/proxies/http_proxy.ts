import { TestProxy, type Wire } from "./relay.ts";

/** An HTTP proxy that allows CONNECT to those it knows. */
export class TestHttpProxy extends TestProxy {
  readonly username = "ann";
  readonly password = "s3cret";

  protected override async serve(client: Wire): Promise<void> {
    let head = "";
    while (!head.endsWith("\r\n\r\n")) {
      head += String.fromCharCode(...await client.take(1));
    }
    const login = btoa(`${this.username}:${this.password}`);
    if (!head.toLowerCase().includes(`basic ${login.toLowerCase()}`)) {
      return await this.#answer(client, "407 Proxy Authentication Required");
    }
    const target = /^CONNECT ([^ ]+):(\d+) HTTP\/1\.1\r\n/.exec(head);
    if (target === null) return await this.#answer(client, "400 Bad Request");
    const server = await this.connect(target[1]!, Number(target[2]));
    await this.#answer(client, "200 Connection established");
    await this.pipe(client, server);
  }

  #answer(client: Wire, status: string): Promise<void> {
    return client.write(
      new TextEncoder().encode(`HTTP/1.1 ${status}\r\n\r\n`),
    );
  }
}
