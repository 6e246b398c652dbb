import { assertEquals, assertThrows } from "@std/assert";
import { generateTestRsaKey } from "../../src/crypto/mod.ts";
import {
  backupEndpoints,
  openBackupConfig,
} from "../../src/network/backup_config.ts";
import { TlDecodeError } from "../../src/tl/mod.ts";
import { sealConfig } from "./sealed_config.ts";

/**
 * A configuration of April 2018, blanks and all, as TDLib's test of its own
 * reader has it (`test/mtproto.cpp`, `encrypted_config`).
 */
const PUBLISHED = `   hO//tt \b
\tiwPVovorKtIYtQ8y2ik7CqfJiJ4pJOCLRa4fBmNPixuRPXnBFF/3mTAAZoSyHq4SNylGHz0Cv1/
FnWWdEV+BPJeOTk+ARHcNkuJBt0CqnfcVCoDOpKqGyq0U31s2MOpQvHgAG+Tlpg02syuH0E4dCGRw5C
bJPARiynteb9y5fT5x/kmdp6BMR5tWQSQF0liH16zLh8BDSIdiMsikdcwnAvBwdNhRqQBqGx9MTh62M
DmlebjtczE9Gz0z5cscUO2yhzGdphgIy6SP+bwaqLWYF0XdPGjKLMUEJW+rou6fbL1t/EUXPtU0XmQA
nO0Fh86h+AqDMOe30N4qKrPQ==   `;

const PRIVATE_KEY = generateTestRsaKey();
const OWN = { publicKey: PRIVATE_KEY.publicKey };

const CONFIG = {
  date: 1000,
  expires: 2000,
  rules: [{
    _: "accessPointRule" as const,
    phonePrefixRules: "",
    dcId: 2,
    ips: [{ _: "ipPort" as const, ipv4: 0x7f000001, port: 443 }],
  }],
};

Deno.test("`openBackupConfig()` opens what Telegram has published", () => {
  const config = openBackupConfig(PUBLISHED);
  assertEquals([config.date, config.expires], [1524869089, 1527461089]);
  assertEquals(backupEndpoints(config), [{
    dcId: 2,
    hostname: "138.68.157.255",
    port: 5222,
    thisPortOnly: true,
    tcpoOnly: true,
    secret: Uint8Array.fromHex("ad280a6401a8bbb41733d3c3c3773c36"),
  }]);
});

Deno.test("`openBackupConfig()` opens what the owner of a key has sealed, and nothing else", () => {
  const sealed = sealConfig(CONFIG, PRIVATE_KEY);
  assertEquals(openBackupConfig(sealed, OWN).rules, CONFIG.rules);
  assertThrows(() => openBackupConfig(sealed), SyntaxError, "sealed by");
  for (const at of [0, 100, 300]) {
    const other = sealed[at] === "A" ? "B" : "A";
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    assertThrows(() => openBackupConfig(changed, OWN), SyntaxError, "sealed");
  }
  assertThrows(() => openBackupConfig("AAAA", OWN), SyntaxError, "256 bytes");
  assertThrows(() => openBackupConfig("", OWN), SyntaxError, "256 bytes");
});

Deno.test("`openBackupConfig()` reads no further than the length says", () => {
  for (const length of [-1, 0, 7, 209]) {
    const sealed = sealConfig(CONFIG, PRIVATE_KEY, { length });
    assertThrows(() => openBackupConfig(sealed, OWN), SyntaxError);
  }
  const cut = sealConfig(CONFIG, PRIVATE_KEY, { length: 16 });
  assertThrows(() => openBackupConfig(cut, OWN), TlDecodeError);
});

Deno.test("`backupEndpoints()` picks the rules for a number", () => {
  const rule = (phonePrefixRules: string, dcId: number) => ({
    ...CONFIG.rules[0]!,
    phonePrefixRules,
    dcId,
  });
  const config = {
    _: "help.configSimple" as const,
    ...CONFIG,
    rules: [
      rule("", 1),
      rule("+7,-79", 2),
      rule("-7,+", 3),
      rule("+44", 4),
      rule("-1", 5),
    ],
  };
  const dcs = (phone?: string) =>
    backupEndpoints(config, phone).map((it) => it.dcId);
  assertEquals(dcs(), [1, 2, 3, 4, 5]);
  assertEquals(dcs("71234"), [1, 2, 3]);
  assertEquals(dcs("79123"), [1, 3]);
  assertEquals(dcs("4420"), [1, 3, 4]);
  assertEquals(backupEndpoints(config)[0]!.hostname, "127.0.0.1");
});
