package main

import (
	"bytes"
	"sync"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
	"github.com/gotd/td/tgtest"
)

// files keeps uploaded parts by file id.
type files struct {
	mu    sync.Mutex
	parts map[int64]map[int][]byte
}

func newFiles() *files { return &files{parts: map[int64]map[int][]byte{}} }

func (f *files) save(id int64, part int, data []byte) (bin.Encoder, error) {
	if len(data) == 0 || len(data) > 512*1024 {
		return nil, tgerr.New(400, "FILE_PART_SIZE_INVALID")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.parts[id] == nil {
		f.parts[id] = map[int][]byte{}
	}
	f.parts[id][part] = bytes.Clone(data)
	return &tg.BoolTrue{}, nil
}

func (f *files) register(d *tgtest.Dispatcher) {
	handle(d, tg.UploadSaveFilePartRequestTypeID, func(_ *tgtest.Server, _ *tgtest.Request, c *tg.UploadSaveFilePartRequest) (bin.Encoder, error) {
		return f.save(c.FileID, c.FilePart, c.Bytes)
	})
	handle(d, tg.UploadSaveBigFilePartRequestTypeID, func(_ *tgtest.Server, _ *tgtest.Request, c *tg.UploadSaveBigFilePartRequest) (bin.Encoder, error) {
		return f.save(c.FileID, c.FilePart, c.Bytes)
	})
	handle(d, tg.UploadGetFileRequestTypeID, f.get)
}

// document makes a document of the parts of a file, which must be as many as
// the sender says.
func (f *files) document(media *tg.InputMediaUploadedDocument) (*tg.Document, error) {
	file, ok := media.File.(interface {
		GetID() int64
		GetParts() int
	})
	if !ok {
		return nil, tgerr.New(400, "MEDIA_INVALID")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	parts := f.parts[file.GetID()]
	if len(parts) != file.GetParts() {
		return nil, tgerr.New(400, "FILE_PARTS_INVALID")
	}
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	return &tg.Document{
		ID: file.GetID(), FileReference: []byte{1}, DCID: dcID, Size: int64(size),
		MimeType: media.MimeType, Attributes: media.Attributes,
	}, nil
}

// get serves a document whose id is that of an uploaded file.
func (f *files) get(_ *tgtest.Server, _ *tgtest.Request, c *tg.UploadGetFileRequest) (bin.Encoder, error) {
	location, ok := c.Location.(*tg.InputDocumentFileLocation)
	if !ok {
		return nil, tgerr.New(400, "LOCATION_INVALID")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	parts := f.parts[location.ID]
	var whole []byte
	for i := 0; i < len(parts); i++ {
		whole = append(whole, parts[i]...)
	}
	from := min(int(c.Offset), len(whole))
	to := min(from+c.Limit, len(whole))
	return &tg.UploadFile{Type: &tg.StorageFilePartial{}, Bytes: whole[from:to]}, nil
}
