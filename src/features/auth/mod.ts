/**
 * Signing in and out, and what protects an account.
 *
 * @module
 */

export { acceptLoginToken } from "./accept_login_token.ts";
export { ActiveLogin } from "./active_login.ts";
export type { Answer, Question } from "./ask.ts";
export {
  type ActiveLogins,
  getAuthorizations,
  setAuthorizationTtl,
  terminateAuthorization,
  terminateOtherAuthorizations,
} from "./authorizations.ts";
export { botSignIn } from "./bot_sign_in.ts";
export {
  changePassword,
  type ChangePasswordOptions,
  enablePassword,
  type PasswordChange,
  removePassword,
} from "./change_password.ts";
export { checkPassword, passwordProof } from "./check_password.ts";
export {
  type SentEmailCode,
  setUpLoginEmail,
  verifyLoginEmail,
} from "./login_email.ts";
export { type CodeDelivery, LoginToken } from "./login_token.ts";
export type { NewPasswordOptions } from "./new_password.ts";
export {
  cancelPasswordEmail,
  confirmPasswordEmail,
  resendPasswordEmail,
} from "./password_email.ts";
export type { PasswordQuestion } from "./password_required.ts";
export { getPasswordState, type PasswordState } from "./password_state.ts";
export { PasswordToken } from "./password_token.ts";
export {
  recoverPassword,
  type RecoverPasswordOptions,
  requestPasswordRecovery,
} from "./recover_password.ts";
export {
  cancelLoginCode,
  type LoginCodeOptions,
  requestLoginCode,
  resendLoginCode,
} from "./request_login_code.ts";
export { signIn } from "./sign_in.ts";
export {
  type QrSignInOptions,
  type ShowQr,
  signInByQr,
} from "./sign_in_by_qr.ts";
export { isAuthorized, signOut } from "./sign_out.ts";
export { type CodeQuestion, start, type StartOptions } from "./start.ts";
