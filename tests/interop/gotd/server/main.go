// Command server is a Telegram data centre made of gotd's parts: its key
// exchange, its encryption, its transports, its tgtest server. It prints one
// line of JSON, obeys one-word commands on standard input, and ends with it.
package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net"
	"os"
	"sync"
	"time"

	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgtest"
	"github.com/gotd/td/transport"
)

const dcID = 2

// announcement is what the program prints when it listens.
type announcement struct {
	DC         int    `json:"dc"`
	Layer      int    `json:"layer"`
	Port       int    `json:"port"`
	Obfuscated int    `json:"obfuscatedPort"`
	PublicKey  string `json:"publicKey"`
}

// trackingListener remembers its connections so that they can be cut.
type trackingListener struct {
	net.Listener
	mu    sync.Mutex
	conns map[net.Conn]struct{}
}

func (l *trackingListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.conns[conn] = struct{}{}
	return conn, nil
}

func (l *trackingListener) cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for conn := range l.conns {
		_ = conn.Close()
	}
	l.conns = map[net.Conn]struct{}{}
}

func listen(port int) (*trackingListener, error) {
	l, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, err
	}
	return &trackingListener{Listener: l, conns: map[net.Conn]struct{}{}}, nil
}

func portOf(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port }

func run(ctx context.Context) error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	plain, err := listen(0)
	if err != nil {
		return err
	}
	obfuscated, err := listen(0)
	if err != nil {
		return err
	}
	files := newFiles()
	account := newAccount(portOf(plain), files)
	// What the server knows of keys lives in it: another one begins with none.
	start := func() *tgtest.Server {
		d := tgtest.NewDispatcher()
		account.register(d)
		files.register(d)
		return tgtest.NewServer(
			tgtest.NewPrivateKey(key), account.remember(tgtest.UnpackInvoke(d)),
			tgtest.ServerOptions{DC: dcID},
		)
	}
	server := start()
	// tgtest sends to the first connection that a session had, also when that
	// is closed: a session that comes back must have been forgotten. What was
	// on its way when it was forgotten has brought it back.
	forget := func() {
		for _, session := range account.sessions() {
			server.ForceDisconnect(session)
		}
	}
	cut := func() {
		forget()
		plain.cut()
		obfuscated.cut()
		forget()
	}
	ports := [2]int{portOf(plain), portOf(obfuscated)}
	var running sync.WaitGroup
	serve := func(ctx context.Context, plain, obfuscated net.Listener) {
		wrapped := transport.ObfuscatedListener(obfuscated)
		for _, listener := range []net.Listener{plain, wrapped} {
			running.Go(func() { _ = server.Serve(ctx, transport.Listen(listener)) })
		}
	}
	serving, stop := context.WithCancel(ctx)
	serve(serving, plain, obfuscated)
	if err := announce(key, ports); err != nil {
		return err
	}

	restart := func() error {
		stop()
		cut()
		_ = plain.Close()
		_ = obfuscated.Close()
		running.Wait()
		forget()
		if plain, err = listen(ports[0]); err != nil {
			return err
		}
		if obfuscated, err = listen(ports[1]); err != nil {
			return err
		}
		serving, stop = context.WithCancel(ctx)
		serve(serving, plain, obfuscated)
		return nil
	}
	defer func() { stop() }()
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		switch commands.Text() {
		case "cut":
			cut()
		case "restart":
			err = restart()
		case "forget":
			server = start()
			err = restart()
		case "push":
			err = account.push(ctx)
		default:
			err = fmt.Errorf("no such command: %s", commands.Text())
		}
		if err != nil {
			return err
		}
		fmt.Println(`{"done":true}`)
	}
	return commands.Err()
}

func announce(key *rsa.PrivateKey, ports [2]int) error {
	public := pem.EncodeToMemory(&pem.Block{
		Type:  "RSA PUBLIC KEY",
		Bytes: x509.MarshalPKCS1PublicKey(&key.PublicKey),
	})
	return json.NewEncoder(os.Stdout).Encode(announcement{
		DC: dcID, Layer: tg.Layer, Port: ports[0], Obfuscated: ports[1],
		PublicKey: string(public),
	})
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
