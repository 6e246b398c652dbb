/**
 * Signing in and out.
 *
 * @module
 */

export { botSignIn } from "./bot_sign_in.ts";
export { checkPassword, passwordProof } from "./check_password.ts";
export { type CodeDelivery, LoginToken } from "./login_token.ts";
export { PasswordToken } from "./password_token.ts";
export {
  type LoginCodeOptions,
  requestLoginCode,
  resendLoginCode,
} from "./request_login_code.ts";
export { signIn } from "./sign_in.ts";
export { isAuthorized, signOut } from "./sign_out.ts";
