package main

import (
	"fmt"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/mt"
	"github.com/gotd/td/tg"
)

var apiTypes = tg.TypesConstructorMap()
var serviceTypes = mt.TypesConstructorMap()

// object decodes a boxed object with gotd's generated types and encodes it
// again.
func object(q question) (results, error) {
	buf := &bin.Buffer{Buf: q.bytes("data")}
	id, err := buf.PeekID()
	if err != nil {
		return nil, err
	}
	types := apiTypes
	if q.Ints["service"] != 0 {
		types = serviceTypes
	}
	construct, ok := types[id]
	if !ok {
		return results{}, nil
	}
	value := construct()
	if err := value.Decode(buf); err != nil {
		return nil, fmt.Errorf("decode: %w", err)
	}
	if buf.Len() != 0 {
		return nil, fmt.Errorf("%d bytes left over", buf.Len())
	}
	out := &bin.Buffer{}
	if err := value.Encode(out); err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	return results{"data": out.Buf}, nil
}
