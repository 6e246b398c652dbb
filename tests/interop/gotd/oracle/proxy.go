package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"

	"github.com/gotd/td/mtproxy"
	"github.com/gotd/td/mtproxy/faketls"
	"github.com/gotd/td/mtproxy/obfuscated2"
)

// wire is a connection whose one side is given and whose other is kept.
type wire struct {
	io.Reader
	bytes.Buffer
}

func (w *wire) Read(p []byte) (int, error)  { return w.Reader.Read(p) }
func (w *wire) Write(p []byte) (int, error) { return w.Buffer.Write(p) }

// obfuscate makes the header of an obfuscated connection and some bytes behind
// it, and deciphers an answer.
func obfuscate(q question) (results, error) {
	conn := &wire{Reader: bytes.NewReader(q.bytes("answer"))}
	var protocol [4]byte
	copy(protocol[:], q.bytes("protocol"))
	o := obfuscated2.NewObfuscated2(bytes.NewReader(q.bytes("random")), conn)
	secret := mtproxy.Secret{Secret: q.bytes("secret")}
	if err := o.Handshake(protocol, int(q.Ints["dc"]), secret); err != nil {
		return nil, err
	}
	if _, err := o.Write(q.bytes("data")); err != nil {
		return nil, err
	}
	plain := make([]byte, len(q.bytes("answer")))
	if _, err := io.ReadFull(o, plain); err != nil {
		return nil, err
	}
	return results{"sent": conn.Buffer.Bytes(), "answer": plain}, nil
}

// accept is the server's side: it reads our header and what follows.
func accept(q question) (results, error) {
	sent := q.bytes("sent")
	conn := &wire{Reader: bytes.NewReader(sent)}
	rw, meta, err := obfuscated2.Accept(conn, q.bytes("secret"))
	if err != nil {
		return nil, err
	}
	plain := make([]byte, len(sent)-64)
	if _, err := io.ReadFull(rw, plain); err != nil {
		return nil, err
	}
	if _, err := rw.Write(q.bytes("reply")); err != nil {
		return nil, err
	}
	dc := binary.LittleEndian.AppendUint16(nil, uint16(meta.DC))
	return results{
		"data": plain, "protocol": meta.Protocol[:], "dc": dc,
		"reply": conn.Buffer.Bytes(),
	}, nil
}

func secret(q question) (results, error) {
	s, err := mtproxy.ParseSecret(q.bytes("secret"))
	if err != nil {
		return nil, err
	}
	return results{
		"secret": s.Secret, "host": []byte(s.CloakHost), "type": {byte(s.Type)},
	}, nil
}

// helloCheck lets gotd's client read our server's answer: it writes its own
// hello first, so the digest of that answer is made by the callback's rules.
type helloCheck struct {
	secret []byte
	answer []byte
	sent   bytes.Buffer
	reader *bytes.Reader
}

func (h *helloCheck) Write(p []byte) (int, error) { return h.sent.Write(p) }

// Read gives the answer, its digest filled in for the hello that was sent.
func (h *helloCheck) Read(p []byte) (int, error) {
	if h.reader == nil {
		hello := h.sent.Bytes()
		if len(hello) < 43 || len(h.answer) < 43 {
			return 0, errors.New("no hello, or no answer")
		}
		mac := hmac.New(sha256.New, h.secret)
		mac.Write(hello[11:43])
		mac.Write(h.answer)
		copy(h.answer[11:43], mac.Sum(nil))
		h.reader = bytes.NewReader(h.answer)
	}
	return h.reader.Read(p)
}

// fakeTLS gives gotd our server's answer with a zero random, and returns the
// hello that gotd's client sent: our server must accept it.
func fakeTLS(q question) (results, error) {
	conn := &helloCheck{secret: q.bytes("secret"), answer: q.bytes("answer")}
	o := faketls.NewFakeTLS(countingReader{}, conn)
	err := o.Handshake([4]byte{0xdd, 0xdd, 0xdd, 0xdd}, 2, mtproxy.Secret{
		Secret: conn.secret, CloakHost: q.Args["host"], Type: mtproxy.TLS,
	})
	if err != nil {
		return nil, err
	}
	return results{"sent": conn.sent.Bytes()}, nil
}

type countingReader struct{}

// Read gives bytes that count up, which every generator accepts.
func (countingReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(i*7 + 1)
	}
	return len(p), nil
}
