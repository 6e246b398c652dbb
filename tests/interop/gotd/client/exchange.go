package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/gotd/td/telegram"
	"github.com/gotd/td/telegram/message"
	"github.com/gotd/td/telegram/message/styling"
	"github.com/gotd/td/telegram/message/unpack"
	"github.com/gotd/td/telegram/uploader"
	"github.com/gotd/td/tg"
)

// group is what to send at once, of one kind.
type group struct {
	Kind    string `json:"kind"`
	Lengths []int  `json:"lengths"`
}

// samples are the files that all sides send the beginnings of.
type samples struct {
	bytes, picture []byte
}

func readSamples(c config) (s samples, err error) {
	if s.bytes, err = os.ReadFile(c.Sample); err != nil {
		return s, err
	}
	s.picture, err = os.ReadFile(c.Picture)
	return s, err
}

// inbox keeps messages until somebody asks for them by their texts.
type inbox struct {
	mu       sync.Mutex
	messages map[string]chan *tg.Message
}

func newInbox() *inbox { return &inbox{messages: map[string]chan *tg.Message{}} }

func (i *inbox) of(text string) chan *tg.Message {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.messages[text] == nil {
		i.messages[text] = make(chan *tg.Message, 1)
	}
	return i.messages[text]
}

func (i *inbox) add(m *tg.Message) {
	select {
	case i.of(m.Message) <- m:
	default:
	}
}

// take waits for a message, but not for ever.
func (i *inbox) take(text string) (*tg.Message, error) {
	select {
	case m := <-i.of(text):
		return m, nil
	case <-time.After(20 * time.Second):
		return nil, fmt.Errorf("late: %s", text)
	}
}

// locate tells where the file of a message is.
func locate(m *tg.Message) (tg.InputFileLocationClass, error) {
	switch media := m.Media.(type) {
	case *tg.MessageMediaDocument:
		if document, ok := media.Document.AsNotEmpty(); ok {
			return document.AsInputDocumentFileLocation(""), nil
		}
	case *tg.MessageMediaPhoto:
		if photo, ok := media.Photo.AsNotEmpty(); ok {
			for _, size := range photo.Sizes {
				return &tg.InputPhotoFileLocation{
					ID: photo.ID, AccessHash: photo.AccessHash,
					FileReference: photo.FileReference, ThumbSize: size.GetType(),
				}, nil
			}
		}
	}
	return nil, errors.New("no file")
}

// download fetches the file of a message and compares it.
func download(ctx context.Context, client *telegram.Client, m *tg.Message, want []byte) error {
	location, err := locate(m)
	if err != nil {
		return err
	}
	var back bytes.Buffer
	if _, err := client.Download(location).Stream(ctx, &back); err != nil {
		return fmt.Errorf("download: %w", err)
	}
	if !bytes.Equal(back.Bytes(), want) {
		return errors.New("other bytes")
	}
	return nil
}

// exchange sends files to the bot of the other side, and compares what it
// sends back.
func exchange(ctx context.Context, client *telegram.Client, to *message.RequestBuilder, came *inbox, c config, s samples) error {
	for _, group := range c.Files {
		err := step(fmt.Sprintf("%s of %v", group.Kind, group.Lengths), func() error {
			return exchangeGroup(ctx, client, to, came, group, s)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func exchangeGroup(ctx context.Context, client *telegram.Client, to *message.RequestBuilder, came *inbox, g group, s samples) error {
	isPhoto := g.Kind == "photo" || g.Kind == "album"
	source := s.bytes
	if isPhoto {
		source = s.picture
	}
	uploads := uploader.NewUploader(client.API())
	var media []message.MultiMediaOption
	for _, length := range g.Lengths {
		size := int64(length)
		if g.Kind == "stream" {
			size = -1
		}
		reader := io.LimitReader(bytes.NewReader(source), int64(length))
		file, err := uploads.Upload(ctx, uploader.NewUpload("sample.bin", reader, size))
		if err != nil {
			return fmt.Errorf("upload: %w", err)
		}
		caption := styling.Plain(fmt.Sprintf("%s %d", g.Kind, length))
		if isPhoto {
			media = append(media, message.UploadedPhoto(file, caption))
		} else {
			media = append(media, message.UploadedDocument(file, caption).Filename("sample.bin").ForceFile(true))
		}
	}
	if _, err := to.Album(ctx, media[0], media[1:]...); err != nil {
		return fmt.Errorf("send: %w", err)
	}
	for _, length := range g.Lengths {
		m, err := came.take(fmt.Sprintf("Back: %s %d", g.Kind, length))
		if err != nil {
			return err
		}
		if err := download(ctx, client, m, source[:length]); err != nil {
			return err
		}
	}
	return nil
}

// files sends a document and downloads it.
func files(ctx context.Context, client *telegram.Client, to *message.RequestBuilder, data []byte) error {
	file, err := uploader.NewUploader(client.API()).FromBytes(ctx, "sample.bin", data)
	if err != nil {
		return fmt.Errorf("upload: %w", err)
	}
	document := message.UploadedDocument(file).MIME("application/octet-stream").
		Filename("sample.bin").ForceFile(true)
	sent, err := unpack.Message(to.Media(ctx, document))
	if err != nil {
		return fmt.Errorf("send: %w", err)
	}
	return download(ctx, client, sent, data)
}
