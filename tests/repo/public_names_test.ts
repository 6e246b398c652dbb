import { assertEquals } from "@std/assert";
import * as root from "../../mod.ts";

Deno.test("the root shows what users need of the network, and no internals", () => {
  const names = Object.keys(root);
  const internals = [
    "Backoff",
    "Connection",
    "DcKeys",
    "DcPool",
    "Dispatcher",
    "FloodGate",
    "Keepalive",
    "LoginStore",
    "PendingCall",
    "Sender",
    "SenderPool",
    "Session",
    "UpdatesEngine",
    "checkProxy",
    "describeProxy",
    "dialEndpoint",
    "monotonicNow",
    "sleep",
  ];
  assertEquals(internals.filter((name) => names.includes(name)), []);
  const needed = [
    "ChatKindError",
    "Client",
    "ClosedError",
    "ConnectionError",
    "FixedInterval",
    "MtprotoError",
    "NeverRestart",
    "PeerError",
    "RpcError",
    "SecurityError",
    "SignInError",
    "StorageError",
    "createWebSocketConnector",
    "parseProxy",
    "parsePublicKey",
  ];
  assertEquals(needed.filter((name) => !names.includes(name)), []);
});
