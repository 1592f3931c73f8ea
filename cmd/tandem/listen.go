package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"strings"
)

// maxPorts is how many ports are tried, the requested one first.
const maxPorts = 20

// listen opens the address, or the next free port.
func listen(addr string, strict bool, stderr io.Writer) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--addr %q is not an address", addr), "write it as 127.0.0.1:4000"}
	}
	number, err := net.LookupPort("tcp", port)
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--addr %q has no port", addr), "write it as 127.0.0.1:4000"}
	}
	var listener net.Listener
	for i := range maxPorts {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, fmt.Sprint(number+i)))
		if err == nil {
			if i > 0 {
				fmt.Fprintf(stderr, "tandem: port %d is taken, using %d\n", number, number+i)
			}
			if reachable(listener.Addr()) {
				fmt.Fprintf(stderr, "tandem: warning: %s can be reached by other machines, and shows pages of every audience unless --edition is given\n", addr)
			}
			return listener, nil
		}
		if strict || number == 0 {
			break
		}
	}
	return nil, err
}

// reachable reports whether other machines can open an address to listen on.
func reachable(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && !tcp.IP.IsLoopback()
}

// hostNames returns the names that requests may use for the address: the one in
// --addr and, where other machines can open it, the names of this machine.
func hostNames(requested string, addr net.Addr) []string {
	var names []string
	if host, _, err := net.SplitHostPort(requested); err == nil && host != "" && net.ParseIP(host) == nil {
		names = append(names, host)
	}
	if name, err := os.Hostname(); err == nil && reachable(addr) {
		name, _, _ = strings.Cut(name, ".")
		names = append(names, name, name+".local")
	}
	return names
}

// addresses returns the address to open on this machine, and those to open on
// other machines: one for each network that this machine is in.
func addresses(addr net.Addr) (here string, elsewhere []string) {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return "http://" + addr.String() + "/", nil
	}
	port := fmt.Sprint(tcp.Port)
	own, _ := net.InterfaceAddrs() // without them the local address is enough
	for _, a := range own {
		if ip, ok := a.(*net.IPNet); ok && ip.IP.IsGlobalUnicast() && (ip.IP.To4() != nil || len(tcp.IP) == net.IPv6len) {
			elsewhere = append(elsewhere, "http://"+net.JoinHostPort(ip.IP.String(), port)+"/")
		}
	}
	return "http://" + net.JoinHostPort("127.0.0.1", port) + "/", elsewhere
}
