package main

import (
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// TestServesOtherMachines opens every address that serve prints for other machines,
// and the names that such requests may use.
func TestServesOtherMachines(t *testing.T) {
	d := &desk{t: t, content: t.TempDir()}
	d.base("The first text.")
	d.serve(serveOptions{addr: "0.0.0.0:0"})
	d.until("the site", func() bool { return strings.Contains(d.page("guides/one/"), "The first text.") })
	d.printed("shows")
	if said := d.said(); !strings.Contains(said, "warning: 0.0.0.0:0 can be reached by other machines") {
		t.Errorf("no warning in %q", said)
	}
	for line := range strings.Lines(d.stdout.String()) {
		address, _, _ := strings.Cut(line, " ")
		if strings.Contains(address, "[::]") || strings.Contains(address, "0.0.0.0") {
			t.Errorf("nobody can open %s", address)
		}
		if code := d.status(address, ""); code != http.StatusOK {
			t.Errorf("%s: %d", address, code)
		}
	}
	for host, want := range map[string]int{"192.0.2.7": 200, "[2001:db8::1]:80": 200, "evil.test": 403, "192.0.2.7.evil.test": 403} {
		if code := d.status(d.url, host); code != want {
			t.Errorf("host %s: %d, want %d", host, code, want)
		}
	}
}

// status returns how a request with a Host header is answered; empty means the
// address's own.
func (d *desk) status(address, host string) int {
	d.t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	r.Host = host
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		d.t.Fatal(err)
	}
	response.Body.Close()
	return response.StatusCode
}

func TestHostNames(t *testing.T) {
	here, network := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4000}, &net.TCPAddr{IP: net.IPv4zero, Port: 4000}
	for addr, want := range map[string][]string{"127.0.0.1:4000": nil, ":4000": nil, "kb.lan:4000": {"kb.lan"}, "[::1]:4000": nil} {
		if got := hostNames(addr, here); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", addr, got, want)
		}
	}
	if names := hostNames(":4000", network); len(names) != 2 || names[1] != names[0]+".local" || strings.Contains(names[0], ".") {
		t.Errorf("names of this machine: %q", names)
	}
}
