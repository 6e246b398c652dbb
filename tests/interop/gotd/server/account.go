package main

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
	"github.com/gotd/td/tgtest"
)

const (
	phone = "12345678901"
	code  = "24242"
	token = "777:gotd-interop"
)

// account is one user and one bot, and the messages they send.
type account struct {
	mu     sync.Mutex
	port   int
	nextID int
	// messages are all there are, by number from 1.
	messages []tg.MessageClass
	last     *tgtest.Session
	seen     map[int64]tgtest.Session
	server   *tgtest.Server
	files    *files
}

func newAccount(port int, files *files) *account {
	return &account{port: port, nextID: 1, seen: map[int64]tgtest.Session{}, files: files}
}

// remember notes the session of each call.
func (a *account) remember(next tgtest.Handler) tgtest.Handler {
	return tgtest.HandlerFunc(func(server *tgtest.Server, req *tgtest.Request) error {
		a.mu.Lock()
		a.seen[req.Session.ID] = req.Session
		a.mu.Unlock()
		return next.OnMessage(server, req)
	})
}

// sessions lists the sessions that made calls.
func (a *account) sessions() []tgtest.Session {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Collect(maps.Values(a.seen))
}

func self(isBot bool) *tg.User {
	user := &tg.User{Self: true, ID: 1001, AccessHash: 42, FirstName: "Ada", Phone: phone}
	if isBot {
		user = &tg.User{Self: true, Bot: true, ID: 1002, AccessHash: 43, FirstName: "Echo", Username: "echo_bot", BotInfoVersion: 1}
	}
	user.SetFlags()
	return user
}

// handle decodes a request of one type and sends what the function gives.
func handle[T any, P interface {
	*T
	bin.Decoder
}](d *tgtest.Dispatcher, id uint32, f func(*tgtest.Server, *tgtest.Request, P) (bin.Encoder, error)) {
	d.HandleFunc(id, func(server *tgtest.Server, req *tgtest.Request) error {
		call := P(new(T))
		if err := call.Decode(req.Buf); err != nil {
			return err
		}
		result, err := f(server, req, call)
		if err != nil {
			return err
		}
		return server.SendResult(req, result)
	})
}

func (a *account) register(d *tgtest.Dispatcher) {
	handle(d, tg.UpdatesGetStateRequestTypeID, a.state)
	handle(d, tg.UpdatesGetDifferenceRequestTypeID, a.difference)
	handle(d, tg.HelpGetConfigRequestTypeID, a.config)
	handle(d, tg.AuthSendCodeRequestTypeID, a.sendCode)
	handle(d, tg.AuthSignInRequestTypeID, a.signIn)
	handle(d, tg.AuthImportBotAuthorizationRequestTypeID, a.signInBot)
	handle(d, tg.AuthBindTempAuthKeyRequestTypeID, a.bind)
	handle(d, tg.UsersGetUsersRequestTypeID, a.users)
	handle(d, tg.MessagesSendMessageRequestTypeID, a.sendMessage)
	handle(d, tg.MessagesSendMediaRequestTypeID, a.sendMedia)
	d.Fallback(tgtest.HandlerFunc(func(server *tgtest.Server, req *tgtest.Request) error {
		return tgerr.New(400, "INPUT_METHOD_INVALID")
	}))
}

// state counts two events for each message: it, and its repetition.
func (a *account) state(*tgtest.Server, *tgtest.Request, *tg.UpdatesGetStateRequest) (bin.Encoder, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return &tg.UpdatesState{Pts: a.nextID, Date: int(time.Now().Unix())}, nil
}

// difference gives the messages after a state: the message of number n was
// event n+1.
func (a *account) difference(_ *tgtest.Server, _ *tgtest.Request, call *tg.UpdatesGetDifferenceRequest) (bin.Encoder, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := int(time.Now().Unix())
	if call.Pts < 1 || call.Pts > len(a.messages) {
		return &tg.UpdatesDifferenceEmpty{Date: now}, nil
	}
	return &tg.UpdatesDifference{
		NewMessages: a.messages[call.Pts-1:],
		Users:       []tg.UserClass{self(false), peer()},
		State:       tg.UpdatesState{Pts: a.nextID, Date: now},
	}, nil
}

func peer() *tg.User {
	return &tg.User{ID: 2001, AccessHash: 7, FirstName: "Grace"}
}

func (a *account) config(_ *tgtest.Server, req *tgtest.Request, _ *tg.HelpGetConfigRequest) (bin.Encoder, error) {
	now := int(time.Now().Unix())
	return &tg.Config{
		Date: now, Expires: now + 3600, ThisDC: req.DC,
		DCOptions:        []tg.DCOption{{ID: dcID, IPAddress: "127.0.0.1", Port: a.port, Static: true}},
		MessageLengthMax: 4096, CaptionLengthMax: 1024, WebfileDCID: dcID, MeURLPrefix: "https://t.me/",
	}, nil
}

func (a *account) sendCode(_ *tgtest.Server, _ *tgtest.Request, call *tg.AuthSendCodeRequest) (bin.Encoder, error) {
	if strings.TrimPrefix(call.PhoneNumber, "+") != phone {
		return nil, tgerr.New(400, "PHONE_NUMBER_INVALID")
	}
	return &tg.AuthSentCode{Type: &tg.AuthSentCodeTypeApp{Length: len(code)}, PhoneCodeHash: "hash"}, nil
}

func (a *account) signIn(_ *tgtest.Server, _ *tgtest.Request, call *tg.AuthSignInRequest) (bin.Encoder, error) {
	if call.PhoneCodeHash != "hash" || call.PhoneCode != code {
		return nil, tgerr.New(400, "PHONE_CODE_INVALID")
	}
	return &tg.AuthAuthorization{User: self(false)}, nil
}

func (a *account) signInBot(_ *tgtest.Server, _ *tgtest.Request, call *tg.AuthImportBotAuthorizationRequest) (bin.Encoder, error) {
	if call.BotAuthToken != token {
		return nil, tgerr.New(400, "ACCESS_TOKEN_INVALID")
	}
	return &tg.AuthAuthorization{User: self(true)}, nil
}

func (a *account) users(_ *tgtest.Server, _ *tgtest.Request, _ *tg.UsersGetUsersRequest) (bin.Encoder, error) {
	return &tg.UserClassVector{Elems: []tg.UserClass{self(false)}}, nil
}

// sendMessage accepts the message and lets the peer repeat it.
func (a *account) sendMessage(server *tgtest.Server, req *tgtest.Request, call *tg.MessagesSendMessageRequest) (bin.Encoder, error) {
	if call.Message == "" {
		return nil, tgerr.New(400, "MESSAGE_EMPTY")
	}
	if call.Message == "wait" {
		return nil, tgerr.New(420, "FLOOD_WAIT_1")
	}
	return a.repeat(server, req, call.RandomID, tg.Message{Message: call.Message, Entities: call.Entities})
}

// sendMedia accepts a message with an uploaded document and lets the peer
// repeat it.
func (a *account) sendMedia(server *tgtest.Server, req *tgtest.Request, call *tg.MessagesSendMediaRequest) (bin.Encoder, error) {
	uploaded, ok := call.Media.(*tg.InputMediaUploadedDocument)
	if !ok {
		return nil, tgerr.New(400, "MEDIA_INVALID")
	}
	document, err := a.files.document(uploaded)
	if err != nil {
		return nil, err
	}
	media := &tg.MessageMediaDocument{}
	media.SetDocument(document)
	content := tg.Message{Message: call.Message, Entities: call.Entities}
	content.SetMedia(media)
	return a.repeat(server, req, call.RandomID, content)
}

// repeat answers with the message that was sent, and lets the peer send it back.
func (a *account) repeat(server *tgtest.Server, req *tgtest.Request, randomID int64, content tg.Message) (bin.Encoder, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last, a.server = &req.Session, server
	sent := a.nextID
	a.nextID += 2
	now := int(time.Now().Unix())
	out, echo := new(tg.Message), new(tg.Message)
	*out, *echo = content, content
	out.Out, out.ID, out.PeerID, out.Date = true, sent, &tg.PeerUser{UserID: 2001}, now
	out.SetFlags()
	echo.ID, echo.PeerID, echo.Date = sent+1, &tg.PeerUser{UserID: 2001}, now
	echo.SetFromID(&tg.PeerUser{UserID: 2001})
	echo.SetFlags()
	go func() {
		_ = server.Send(context.Background(), req.Session, tgtest.MessageFromServer, &tg.Updates{
			Updates: []tg.UpdateClass{&tg.UpdateNewMessage{Message: echo, Pts: sent + 2, PtsCount: 1}},
			Users:   []tg.UserClass{peer()},
			Date:    now,
		})
	}()
	a.messages = append(a.messages, out, echo)
	return &tg.Updates{
		Updates: []tg.UpdateClass{
			&tg.UpdateMessageID{ID: sent, RandomID: randomID},
			&tg.UpdateNewMessage{Message: out, Pts: sent + 1, PtsCount: 1},
		},
		Users: []tg.UserClass{peer()},
		Date:  now,
	}, nil
}

// push sends an update that no call asked for.
func (a *account) push(ctx context.Context) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.last == nil {
		return nil
	}
	return a.server.SendUpdates(ctx, *a.last, &tg.UpdateUserStatus{
		UserID: 2001, Status: &tg.UserStatusOnline{Expires: int(time.Now().Unix()) + 60},
	})
}
