// Command oracle answers with what gotd makes of the same inputs: one JSON
// object a line in, one a line out. All bytes are hexadecimal.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
)

// question names an operation and its inputs.
type question struct {
	Op   string            `json:"op"`
	Args map[string]string `json:"args"`
	Ints map[string]int64  `json:"ints"`
}

// answer holds named results, or the reason there are none.
type answer struct {
	Results map[string]string `json:"results,omitempty"`
	Error   string            `json:"error,omitempty"`
}

// bytes gives an input, and fails loudly when the question is malformed.
func (q question) bytes(name string) []byte {
	data, err := hex.DecodeString(q.Args[name])
	if err != nil {
		panic(fmt.Sprintf("%s.%s: %v", q.Op, name, err))
	}
	return data
}

type results map[string][]byte

var operations = map[string]func(question) (results, error){
	"object":      object,
	"encrypt":     encrypt,
	"decrypt":     decrypt,
	"keys":        keys,
	"tempAesKeys": tempAesKeys,
	"nonceHash1":  nonceHash1,
	"rsaPad":      rsaPad,
	"rsaUnpad":    rsaUnpad,
	"bind":        bindMessage,
	"srp":         srpProof,
	"obfuscate":   obfuscate,
	"accept":      accept,
	"secret":      secret,
	"fakeTls":     fakeTLS,
}

func ask(q question) answer {
	run, ok := operations[q.Op]
	if !ok {
		return answer{Error: "no such operation: " + q.Op}
	}
	found, err := run(q)
	if err != nil {
		return answer{Error: err.Error()}
	}
	out := map[string]string{}
	for name, data := range found {
		out[name] = hex.EncodeToString(data)
	}
	return answer{Results: out}
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<26)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := out.Encode(ask(q)); err != nil {
			os.Exit(1)
		}
	}
}
