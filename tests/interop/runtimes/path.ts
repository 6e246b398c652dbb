/** What every runtime does; it may use nothing but the library. */
import { Client, type ClientConfig, parsePublicKey } from "../../../mod.ts";

/** What a runtime has to know; plain JSON. */
export interface PathConfig {
  readonly hostname: string;
  readonly port: number;
  readonly dcId: number;
  /** PKCS #1. */
  readonly publicKey: string;
  readonly phone: string;
  readonly code: string;
  /** Username of a bot that repeats what it is told. */
  readonly bot: string;
  readonly webSocketUrl: string;
  readonly httpUrl: string;
  /** File for the login; none in a browser. */
  readonly session?: string;
}

/** Options of a client of the test server. */
export function clientOptions(config: PathConfig): ClientConfig {
  const { hostname, port, dcId, publicKey } = config;
  return {
    apiId: 1,
    apiHash: "0123456789abcdef0123456789abcdef",
    dcId,
    dcOptions: [{ dcId, hostname, port, thisPortOnly: true }],
    publicKeys: [parsePublicKey(publicKey)],
  };
}

/** Signs in, sends a text and waits for it to come back. */
export async function runPath(
  config: PathConfig,
  options: Partial<ClientConfig>,
): Promise<void> {
  const client = await Client.connect({ ...clientOptions(config), ...options });
  try {
    const token = await client.requestLoginCode(config.phone);
    await client.signIn(token, config.code);
    await sendAndReceive(client, config);
  } finally {
    await client.close();
  }
}

/** Goes on with a login that is kept in a file. */
export async function runAgain(
  config: PathConfig,
  options: Partial<ClientConfig>,
): Promise<void> {
  const client = await Client.connect({ ...clientOptions(config), ...options });
  try {
    await sendAndReceive(client, config);
  } finally {
    await client.close();
  }
}

async function sendAndReceive(
  client: Client,
  { bot }: PathConfig,
): Promise<void> {
  const text = `ping ${Math.random()}`;
  // Leaving the loop ends the stream; Node 20 knows no `await using`.
  const updates = client.streamUpdates();
  await client.sendMessage(`@${bot}`, text);
  for await (const update of updates) {
    if (update.type !== "newMessage" || update.message.outgoing) continue;
    if (update.message.text !== `Echo: ${text}`) {
      throw new Error(`wanted the echo of ${text}, got ${update.message.text}`);
    }
    return;
  }
  throw new Error("the stream of updates ended");
}
