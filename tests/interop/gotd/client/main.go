// Command client is gotd's client against a test server: sign-in, message,
// update, file. It prints one line of JSON for each step.
package main

import (
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
	"github.com/gotd/td/telegram/message"
	"github.com/gotd/td/telegram/message/unpack"
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
	// Files are what to exchange with the bot.
	Files []group `json:"files"`
	// Sample and Picture are the paths of what is sent.
	Sample  string `json:"sample"`
	Picture string `json:"picture"`
	// CDN says that files come from CDN data centres.
	CDN bool `json:"cdn"`
	// Changed is the length of a file that does not come from there as it is.
	Changed int `json:"changed"`
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

func run(c config) error {
	key, err := crypto.ParseRSAPublicKeys([]byte(c.PublicKey))
	if err != nil {
		return err
	}
	samples, err := readSamples(c)
	if err != nil {
		return err
	}
	came := newInbox()
	dispatcher := tg.NewUpdateDispatcher()
	dispatcher.OnNewMessage(func(_ context.Context, _ tg.Entities, update *tg.UpdateNewMessage) error {
		if m, ok := update.Message.(*tg.Message); ok && !m.Out {
			came.add(m)
		}
		return nil
	})
	client := telegram.NewClient(1, "0123456789abcdef0123456789abcdef", telegram.Options{
		DC:             c.DC,
		DCList:         dcs.List{Options: []tg.DCOption{{ID: c.DC, IPAddress: c.Host, Port: c.Port, Static: true}}},
		PublicKeys:     []telegram.PublicKey{{RSA: key[0]}},
		SessionStorage: &session.StorageMemory{},
		UpdateHandler:  dispatcher,
		AllowCDN:       c.CDN,
	})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	err = client.Run(ctx, func(ctx context.Context) error {
		if err := step("sign in", func() error { return signIn(ctx, client, c) }); err != nil {
			return err
		}
		to := message.NewSender(client.API()).Resolve(c.Bot)
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
			_, err := came.take("Echo: " + text)
			return err
		})
		if err != nil {
			return err
		}
		err = step("files", func() error { return files(ctx, client, to, samples.bytes[:1_500_000]) })
		if err != nil {
			return err
		}
		if err := exchange(ctx, client, to, came, c, samples); err != nil || !c.CDN {
			return err
		}
		return step("a changed file is refused", func() error {
			err := files(ctx, client, to, samples.bytes[:c.Changed])
			if err == nil || !strings.Contains(err.Error(), "hash mismatch") {
				return fmt.Errorf("wanted a wrong hash, got %w", err)
			}
			return nil
		})
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
