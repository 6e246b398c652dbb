package main

import (
	"bytes"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"math/big"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/crypto"
	"github.com/gotd/td/crypto/srp"
)

func authKey(q question) crypto.AuthKey {
	var key crypto.Key
	copy(key[:], q.bytes("authKey"))
	return key.WithID()
}

func cipherOf(q question) crypto.Cipher {
	random := bytes.NewReader(q.bytes("random"))
	if q.Ints["server"] != 0 {
		return crypto.NewServerCipher(random)
	}
	return crypto.NewClientCipher(random)
}

// encrypt makes one packet from a plaintext without padding.
func encrypt(q question) (results, error) {
	var data crypto.EncryptedMessageData
	if err := data.Decode(&bin.Buffer{Buf: q.bytes("plaintext")}); err != nil {
		return nil, err
	}
	packet := &bin.Buffer{}
	if err := cipherOf(q).Encrypt(authKey(q), data, packet); err != nil {
		return nil, err
	}
	return results{"packet": packet.Buf}, nil
}

// decrypt opens one packet.
func decrypt(q question) (results, error) {
	var message crypto.EncryptedMessage
	if err := message.Decode(&bin.Buffer{Buf: q.bytes("packet")}); err != nil {
		return nil, err
	}
	data, err := cipherOf(q).Decrypt(authKey(q), &message)
	if err != nil {
		return nil, err
	}
	return results{"body": data.Data()}, nil
}

func sideOf(q question) crypto.Side {
	if q.Ints["server"] != 0 {
		return crypto.Server
	}
	return crypto.Client
}

// keys derives the AES key and vector of MTProto 2.0.
func keys(q question) (results, error) {
	var msgKey bin.Int128
	copy(msgKey[:], q.bytes("msgKey"))
	key, iv := crypto.Keys(authKey(q).Value, msgKey, sideOf(q))
	return results{"key": key[:], "iv": iv[:]}, nil
}

func tempAesKeys(q question) (results, error) {
	newNonce := new(big.Int).SetBytes(q.bytes("newNonce"))
	serverNonce := new(big.Int).SetBytes(q.bytes("serverNonce"))
	key, iv := crypto.TempAESKeys(newNonce, serverNonce)
	return results{"key": key, "iv": iv}, nil
}

func nonceHash1(q question) (results, error) {
	var newNonce bin.Int256
	copy(newNonce[:], q.bytes("newNonce"))
	key := authKey(q)
	hash := crypto.NonceHash1(newNonce, key.Value)
	return results{"hash": hash[:], "id": key.ID[:]}, nil
}

func rsaPad(q question) (results, error) {
	key, err := x509.ParsePKCS1PublicKey(q.bytes("publicKey"))
	if err != nil {
		return nil, err
	}
	out, err := crypto.RSAPad(q.bytes("data"), key, bytes.NewReader(q.bytes("random")))
	if err != nil {
		return nil, err
	}
	return results{"data": out}, nil
}

func rsaUnpad(q question) (results, error) {
	key := &rsa.PrivateKey{
		PublicKey: rsa.PublicKey{
			N: new(big.Int).SetBytes(q.bytes("modulus")),
			E: int(new(big.Int).SetBytes(q.bytes("exponent")).Int64()),
		},
		D: new(big.Int).SetBytes(q.bytes("privateExponent")),
	}
	out, err := crypto.DecodeRSAPad(q.bytes("data"), key)
	if err != nil {
		return nil, err
	}
	return results{"data": out}, nil
}

func bindMessage(q question) (results, error) {
	inner := &crypto.BindAuthKeyInner{
		Nonce:         q.Ints["nonce"],
		TempAuthKeyID: q.Ints["tempAuthKeyId"],
		PermAuthKeyID: q.Ints["permAuthKeyId"],
		TempSessionID: q.Ints["tempSessionId"],
		ExpiresAt:     int(q.Ints["expiresAt"]),
	}
	out, err := crypto.EncryptBindMessage(
		bytes.NewReader(q.bytes("random")), authKey(q), q.Ints["msgId"], inner,
	)
	if err != nil {
		return nil, err
	}
	return results{"data": out}, nil
}

func srpProof(q question) (results, error) {
	if len(q.bytes("a")) != 256 {
		return nil, errors.New("a must be 256 bytes")
	}
	proof, err := srp.NewSRP(bytes.NewReader(nil)).Hash(
		q.bytes("password"), q.bytes("srpB"), q.bytes("a"), srp.Input{
			Salt1: q.bytes("salt1"), Salt2: q.bytes("salt2"),
			G: int(q.Ints["g"]), P: q.bytes("p"),
		},
	)
	if err != nil {
		return nil, err
	}
	return results{"a": proof.A, "m1": proof.M1}, nil
}
