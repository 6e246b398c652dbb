// Command client is gotd's client against a test server: sign-in, message,
// update, file. It prints one line of JSON for each step.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/gotd/td/crypto"
	"github.com/gotd/td/session"
	"github.com/gotd/td/telegram"
	"github.com/gotd/td/telegram/auth"
	"github.com/gotd/td/telegram/dcs"
	"github.com/gotd/td/telegram/downloader"
	"github.com/gotd/td/telegram/message"
	"github.com/gotd/td/telegram/message/unpack"
	"github.com/gotd/td/telegram/uploader"
	"github.com/gotd/td/tg"
)

const text = "from gotd 😀"

// config is what the script that starts the clients says.
type config struct {
	Host      string `json:"host"`
	Port      int    `json:"port"`
	DC        int    `json:"dc"`
	PublicKey string `json:"publicKey"`
	Phone     string `json:"phone"`
	Code      string `json:"code"`
	FirstName string `json:"firstName"`
	Bot       string `json:"bot"`
}

// outcome is how a step ended.
type outcome struct {
	Step   string `json:"step"`
	OK     bool   `json:"ok"`
	MS     int64  `json:"ms"`
	Reason string `json:"reason,omitempty"`
}

// step runs a step and prints how it ended.
func step(name string, run func() error) error {
	begun := time.Now()
	err := run()
	line := outcome{Step: name, OK: err == nil, MS: time.Since(begun).Milliseconds()}
	if err != nil {
		line.Reason = err.Error()
	}
	if printed := json.NewEncoder(os.Stdout).Encode(line); printed != nil {
		return printed
	}
	return err
}

// sample gives bytes that differ everywhere, the same in every run.
func sample(length int) []byte {
	data := make([]byte, length)
	x := uint32(1)
	for i := range data {
		x = x*1103515245 + 12345
		data[i] = byte(x >> 16)
	}
	return data
}

func signIn(ctx context.Context, client *telegram.Client, c config) error {
	code := auth.CodeAuthenticatorFunc(func(context.Context, *tg.AuthSentCode) (string, error) {
		return c.Code, nil
	})
	flow := auth.NewFlow(auth.Constant(c.Phone, "", code), auth.SendCodeOptions{})
	if err := flow.Run(ctx, client.Auth()); err != nil {
		return err
	}
	self, err := client.Self(ctx)
	if err != nil {
		return err
	}
	if self.FirstName != c.FirstName {
		return fmt.Errorf("another user: %s", self.FirstName)
	}
	return nil
}

func files(ctx context.Context, api *tg.Client, to *message.RequestBuilder) error {
	data := sample(1_500_000)
	file, err := uploader.NewUploader(api).FromBytes(ctx, "sample.bin", data)
	if err != nil {
		return fmt.Errorf("upload: %w", err)
	}
	document := message.UploadedDocument(file).MIME("application/octet-stream").
		Filename("sample.bin").ForceFile(true)
	sent, err := unpack.Message(to.Media(ctx, document))
	if err != nil {
		return fmt.Errorf("send: %w", err)
	}
	media, ok := sent.Media.(*tg.MessageMediaDocument)
	if !ok {
		return errors.New("no document")
	}
	stored, ok := media.Document.AsNotEmpty()
	if !ok {
		return errors.New("an empty document")
	}
	var back bytes.Buffer
	location := stored.AsInputDocumentFileLocation("")
	if _, err := downloader.NewDownloader().Download(api, location).Stream(ctx, &back); err != nil {
		return fmt.Errorf("download: %w", err)
	}
	if !bytes.Equal(back.Bytes(), data) {
		return errors.New("other bytes")
	}
	return nil
}

func run(c config) error {
	key, err := crypto.ParseRSAPublicKeys([]byte(c.PublicKey))
	if err != nil {
		return err
	}
	echo := make(chan string, 1)
	dispatcher := tg.NewUpdateDispatcher()
	dispatcher.OnNewMessage(func(_ context.Context, _ tg.Entities, update *tg.UpdateNewMessage) error {
		if m, ok := update.Message.(*tg.Message); ok && !m.Out && strings.HasPrefix(m.Message, "Echo: ") {
			select {
			case echo <- m.Message:
			default:
			}
		}
		return nil
	})
	client := telegram.NewClient(1, "0123456789abcdef0123456789abcdef", telegram.Options{
		DC:             c.DC,
		DCList:         dcs.List{Options: []tg.DCOption{{ID: c.DC, IPAddress: c.Host, Port: c.Port, Static: true}}},
		PublicKeys:     []telegram.PublicKey{{RSA: key[0]}},
		SessionStorage: &session.StorageMemory{},
		UpdateHandler:  dispatcher,
	})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	err = client.Run(ctx, func(ctx context.Context) error {
		if err := step("sign in", func() error { return signIn(ctx, client, c) }); err != nil {
			return err
		}
		api := client.API()
		to := message.NewSender(api).Resolve(c.Bot)
		err := step("send", func() error {
			// The answer is short: it has no text.
			sent, err := unpack.Message(to.Text(ctx, text))
			if err == nil && sent.ID == 0 {
				err = errors.New("a message without a number")
			}
			return err
		})
		if err != nil {
			return err
		}
		err = step("receive", func() error {
			select {
			case got := <-echo:
				if got != "Echo: "+text {
					return fmt.Errorf("got %s", got)
				}
				return nil
			case <-time.After(10 * time.Second):
				return errors.New("late")
			}
		})
		if err != nil {
			return err
		}
		return step("files", func() error { return files(ctx, api, to) })
	})
	if err != nil {
		return err
	}
	return step("close", func() error { return nil })
}

func main() {
	var c config
	if err := json.Unmarshal([]byte(os.Getenv("INTEROP")), &c); err != nil {
		panic(err)
	}
	if err := run(c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
