/** A group of our server, as we read it and as other clients do. */
import { assertEquals } from "@std/assert";
import {
  AdminRightsBuilder,
  BanRights,
  Client,
  type ParticipantFilter,
} from "../../../mod.ts";
import type { TestServer } from "../../../src/testing/mod.ts";

/** The public name of the group. */
export const GROUP = "interop_choir";

const OWNER = {
  phone: "15550002",
  firstName: "Olga",
  username: "olga_o",
  code: "54321",
};
const MEMBERS = ["ben_b", "cem_c", "dan_d", "eve_e"];

/** What a client tells of somebody. */
export interface MemberFacts {
  readonly status: string;
  /** Granted to an administrator, forbidden to others; in order. */
  readonly rights: readonly string[];
  readonly rank: string;
}

/** What a client tells of the group. */
export interface GroupFacts {
  /** Statuses by public names. */
  readonly recent: Record<string, string>;
  /** The same of those who were shut out. */
  readonly kicked: Record<string, string>;
  /**
   * What became of those whom the client changed: ben_b may not send photos,
   * dan_d may come back, eve_e is an administrator.
   */
  readonly after: Record<string, MemberFacts>;
}

/** A group with members of each kind; its owner is on our client. */
export class Group implements AsyncDisposable {
  readonly #owner: Client;
  readonly #recent: Record<string, string>;
  readonly #kicked: Record<string, string>;

  private constructor(
    owner: Client,
    recent: Record<string, string>,
    kicked: Record<string, string>,
  ) {
    this.#owner = owner;
    this.#recent = recent;
    this.#kicked = kicked;
  }

  /**
   * Makes it.
   *
   * @param server Where.
   * @param manager Who may do everything in it: the other client's user.
   */
  static async make(server: TestServer, manager: string): Promise<Group> {
    server.addUser(OWNER);
    MEMBERS.forEach((username, i) =>
      server.addUser({ phone: `1555001${i}`, firstName: username, username })
    );
    const owner = await Client.connect({
      apiId: 1,
      apiHash: "0123456789abcdef0123456789abcdef",
      ...server.clientOptions(),
    });
    await owner.signIn(await owner.requestLoginCode(OWNER.phone), OWNER.code);
    const { id, accessHash = 0n } = await owner.createChannel("Choir", {
      kind: "megagroup",
    });
    await owner.api.channels.updateUsername({
      channel: { _: "inputChannel", channelId: id, accessHash },
      username: GROUP,
    });
    await owner.inviteUsers(GROUP, [manager, ...MEMBERS]);
    const rights = new AdminRightsBuilder().fullAdmin().addAdmins(true);
    await owner.promoteParticipant(GROUP, manager, rights.rank("boss"));
    const restricted = new BanRights().noPolls(true);
    await owner.banParticipant(GROUP, "cem_c", restricted);
    await owner.banParticipant(GROUP, "dan_d");
    return new Group(
      owner,
      await statuses(owner, "recent"),
      await statuses(owner, "kicked"),
    );
  }

  /** Compares what another client has read and made with what we read. */
  async compare({ recent, kicked, after }: GroupFacts): Promise<void> {
    // The owner, the manager and three of four; the fourth is shut out.
    assertEquals(Object.keys(recent).length, MEMBERS.length + 1);
    assertEquals(recent, this.#recent);
    assertEquals(kicked, this.#kicked);
    for (const [user, facts] of Object.entries(after)) {
      const permissions = await this.#owner.getPermissions(GROUP, user);
      const { participant, adminRights, bannedRights } = permissions;
      assertEquals(facts, {
        status: participant?.status.type ?? "left",
        rights: namesOf(adminRights ?? bannedRights ?? {}),
        rank: participant?.rank ?? "",
      }, user);
    }
    assertEquals(
      ["ben_b", "dan_d", "eve_e"].map((user) => after[user]?.status),
      ["restricted", "left", "admin"],
    );
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#owner.close();
  }
}

async function statuses(
  owner: Client,
  filter: ParticipantFilter,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (
    const { user, status } of owner.iterParticipants(GROUP, { filter })
  ) {
    found[user?.username ?? "nobody"] = status.type;
  }
  return found;
}

/** Names of the flags that are set, in order. */
function namesOf(rights: object): string[] {
  return Object.entries(rights)
    .filter(([, value]) => value === true)
    .map(([name]) => name)
    .sort();
}
