package main

import (
	"github.com/gotd/td/bin"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
	"github.com/gotd/td/tgtest"
)

// bind accepts a temporary key. tgtest keeps no table of permanent keys that a
// handler could read, so that only the outer fields can be checked here; what is
// inside is compared with gotd's own encryption by the vectors of `sums`.
func (a *account) bind(_ *tgtest.Server, _ *tgtest.Request, call *tg.AuthBindTempAuthKeyRequest) (bin.Encoder, error) {
	// auth_key_id, msg_key, and a bind_auth_key_inner of version 1: 40 bytes of
	// body behind 32 of header, padded to a multiple of 16.
	if call.PermAuthKeyID == 0 || len(call.EncryptedMessage) != 24+80 {
		return nil, tgerr.New(400, "ENCRYPTED_MESSAGE_INVALID")
	}
	return &tg.BoolTrue{}, nil
}
