/**
 * Adding users and bots, with every mistake told at once.
 *
 * @module
 */

import { Account } from "./account.ts";
import { isEmail } from "./email.ts";
import type { NewBot, NewUser, TestAccount } from "./options.ts";
import { newAlgorithm, PasswordVerifier } from "./password.ts";
import { SERVICE_USER_ID, type World } from "./world.ts";

const USERNAME = /^[a-z]\w{2,31}$/i;

function checkUsername(world: World, what: string, username: string): void {
  if (typeof username !== "string" || !USERNAME.test(username)) {
    throw new TypeError(
      `Cannot add ${what}: username must be 3 to 32 letters, digits and "_"`,
    );
  }
  if (world.byUsername(username) !== undefined) {
    throw new RangeError(
      `Cannot add ${what}: username must be free, got "${username}"`,
    );
  }
}

function checkDc(world: World, what: string, dcId: number): number {
  if (!world.hasDc(dcId)) {
    throw new RangeError(
      `Cannot add ${what}: dcId must be one of the server's, got ${dcId}`,
    );
  }
  return dcId;
}

function checkName(what: string, name: string): void {
  if (typeof name !== "string" || name.trim() === "") {
    throw new TypeError(`Cannot add ${what}: firstName must not be empty`);
  }
}

function checkEmail(
  email: string | undefined,
  field: string,
): string | undefined {
  if (email === undefined || isEmail(email)) return email;
  throw new TypeError(`Cannot add user: ${field} must be an e-mail address`);
}

/**
 * Adds Telegram's own account, which sends login codes.
 *
 * @param world The server's state.
 */
export function addServiceAccount(world: World): void {
  const account = new Account({
    id: SERVICE_USER_ID,
    dcId: world.dcs[0]!.id,
    firstName: "Telegram",
    phone: "42777",
  });
  world.accounts.set(account.id, account);
}

/**
 * Adds a user.
 *
 * @param world The server's state.
 * @param user What it is like.
 * @returns The account.
 * @throws {TypeError} If a field is malformed.
 * @throws {RangeError} If the number or the name is taken.
 */
export function addUser(world: World, user: NewUser): Account {
  const { firstName, lastName, username, code } = user;
  const phone = String(user.phone).replace(/[\s()+-]/g, "");
  if (!/^\d{5,15}$/.test(phone)) {
    throw new TypeError(
      `Cannot add user: phone must be 5 to 15 digits, got "${user.phone}"`,
    );
  }
  if (world.byPhone(phone) !== undefined) {
    throw new RangeError(`Cannot add user: phone must be free, got "${phone}"`);
  }
  checkName("user", firstName);
  if (username !== undefined) checkUsername(world, "user", username);
  if (code !== undefined && !/^\w{1,20}$/.test(code)) {
    throw new TypeError("Cannot add user: code must be 1 to 20 digits");
  }
  const dcId = checkDc(world, "user", user.dcId ?? world.dcs[0]!.id);
  const id = world.nextUserId();
  const account = new Account({
    id,
    dcId,
    firstName,
    lastName,
    username,
    phone,
    code,
  });
  account.premium = user.premium === true;
  account.recoveryEmail = checkEmail(user.recoveryEmail, "recoveryEmail");
  account.loginEmail = checkEmail(user.loginEmail, "loginEmail");
  account.loginEmailRequired = user.loginEmailRequired === true;
  if (user.password !== undefined) {
    account.password = new PasswordVerifier(
      newAlgorithm(world.randomBytes),
      user.password,
      user.passwordHint,
    );
  }
  world.accounts.set(id, account);
  return account;
}

/**
 * Adds a bot.
 *
 * @param world The server's state.
 * @param bot What it is like.
 * @returns The account.
 * @throws {TypeError} If a field is malformed.
 * @throws {RangeError} If the id or the name is taken.
 */
export function addBot(world: World, bot: NewBot): Account {
  const match = /^([1-9]\d{0,17}):[\w-]{1,100}$/.exec(bot.token);
  if (match === null) {
    throw new TypeError(
      'Cannot add bot: token must be an id, ":" and a secret, got another text',
    );
  }
  const id = BigInt(match[1]!);
  if (world.accounts.has(id)) {
    throw new RangeError(`Cannot add bot: id must be free, got ${id}`);
  }
  checkUsername(world, "bot", bot.username);
  const firstName = bot.firstName ?? bot.username;
  checkName("bot", firstName);
  const account = new Account({
    id,
    dcId: checkDc(world, "bot", bot.dcId ?? world.dcs[0]!.id),
    firstName,
    username: bot.username,
    bot: {
      token: bot.token,
      ...(bot.inlinePlaceholder === undefined
        ? {}
        : { inlinePlaceholder: bot.inlinePlaceholder }),
      inlineFeedback: bot.inlineFeedback === true,
      privacyMode: bot.privacyMode !== false,
      commands: new Map(),
    },
  });
  world.accounts.set(id, account);
  return account;
}

/**
 * Shows an account to a test.
 *
 * @param account The account.
 * @returns What a test may see; it follows the account's changes.
 */
export function showAccount(account: Account): TestAccount {
  return {
    id: account.id,
    get firstName() {
      return account.firstName;
    },
    get username() {
      return account.username;
    },
    get phone() {
      return account.phone;
    },
    get loginCount() {
      return account.logins.size;
    },
  };
}
