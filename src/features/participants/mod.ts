/**
 * Members of groups and channels, and their rights.
 *
 * @module
 */

export { AdminRightsBuilder } from "./admin_rights.ts";
export type { AdminRight, AdminRightsOptions } from "./admin_rights_options.ts";
export {
  banParticipant,
  type EditRightsOptions,
  type KickOptions,
  kickParticipant,
  setDefaultRights,
  unbanParticipant,
} from "./ban_participant.ts";
export { BanRights } from "./ban_rights.ts";
export type { BannedRight, BanRightsOptions } from "./ban_rights_options.ts";
export { getPermissions } from "./get_permissions.ts";
export { Participant } from "./participant.ts";
export {
  type ParticipantFilter,
  ParticipantIterator,
  type ParticipantOptions,
} from "./participant_iterator.ts";
export {
  ParticipantPermissions,
  type PermissionSources,
} from "./participant_permissions.ts";
export type { ParticipantStatus } from "./participant_status.ts";
export {
  demoteParticipant,
  promoteParticipant,
  setParticipantRank,
} from "./promote_participant.ts";
export {
  type FoundPeers,
  searchContacts,
  type SearchContactsOptions,
} from "./search_contacts.ts";
