//go:build linux

package main

import (
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// requestCases are requests that a dev server must refuse, or answer differently.
func requestCases() []faultCase {
	return []faultCase{
		{id: "DV-01", what: "hosts of other names", prove: func(c *trial) {
			s := c.serve()
			_, port, _ := net.SplitHostPort(s.host)
			for _, host := range []string{"evil.test", "evil.test:" + port, "localhost.evil.test:" + port, "127.0.0.1.evil.test", "8.8.8.8:" + port, "[2001:db8::1]:" + port, "2130706433", "0x7f.1"} {
				if a := s.get("guides/one/", "Host: "+host); a.code != 403 || strings.Contains(a.body, "Text.") {
					c.fault("host %q is answered: %d", host, a.code)
				}
			}
			for _, host := range []string{"localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "base.localhost:" + port} {
				if a := s.get("guides/one/", "Host: "+host); a.code != 200 {
					c.fault("host %q is not answered: %d", host, a.code)
				}
			}
			if a := s.get("guides/one/", "Host:"); a.code == 200 {
				c.fault("no host is answered")
			}
		}},
		{id: "DV-02", what: "pages of other sites that ask, also for the stream of events", prove: func(c *trial) {
			s := c.serve()
			_, port, _ := net.SplitHostPort(s.host)
			for _, address := range []string{"guides/one/", "__tandem/events?page=guides/one/", "-/api/search?q=one"} {
				for _, origin := range []string{"http://evil.test", "null", "http://1.2.3.4", "http://127.0.0.1:1", "https://" + s.host, "http://127.0.0.1.evil.test:" + port} {
					a := s.get(address, "Origin: "+origin)
					if a.code != 403 {
						c.fault("origin %q gets %s: %d", origin, address, a.code)
					}
					for name := range a.header {
						if strings.HasPrefix(name, "Access-Control-") {
							c.fault("the header %s is sent", name)
						}
					}
				}
				if a := s.get(address, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"); a.code != 403 {
					c.fault("a script of another site gets %s: %d", address, a.code)
				}
			}
			if a := s.get("guides/one/", "Origin: http://"+s.host); a.code != 200 {
				c.fault("its own pages are refused: %d", a.code)
			}
		}},
		{id: "DV-03", what: "addresses that climb, are encoded, odd or 64 KB long", prove: func(c *trial) {
			c.write("secret.txt", "zephyrcanary")
			s := c.serve()
			for _, target := range []string{
				"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", `/%5c..%5csecret.txt`, "//etc/passwd", "/guides/one.md", "/guides/one.md%00", "/a#/../secret.txt",
				"/guides/one/?raw??/../../secret.txt", "/content/site.yaml", "/.git/config", "/" + strings.Repeat("a", 60<<10), "/%", "/%zz", "/guides/one/%2e%2e/%2e%2e/secret.txt", "/\xff", "http://evil.test/x", "*",
				"/-/static/../../secret.txt", "/guides/one/index.html/", "/guides//one/", "/proc/self/environ",
			} {
				a := s.ask("GET", target)
				if a.code >= 500 || strings.Contains(a.body, "zephyrcanary") || strings.Contains(a.body, "root:x:") || strings.Contains(a.body, "base_url:") {
					c.fault("%.60s: %d %s", target, a.code, clipped(a.body))
				}
				if location := a.header.Get("Location"); strings.HasPrefix(location, "//") || strings.Contains(location, "evil") {
					c.fault("%.60s leads to %s", target, location)
				}
			}
			if s.get("guides/one/").code != 200 {
				c.fault("it does not serve afterwards")
			}
		}},
		{id: "DV-03", what: "3,000 long unknown addresses take no memory", prove: func(c *trial) {
			s := c.serve()
			s.get("guides/one/")
			for i := range 100 {
				s.get(fmt.Sprintf("begin/%d/", i))
			}
			before := s.memory()
			for i := range 3000 {
				s.get(fmt.Sprintf("nowhere/%d/%s", i, strings.Repeat("x", 50<<10)))
			}
			if more := s.memory() - before; more > 100<<20 {
				c.fault("they took %d MB", more>>20)
			}
		}},
		{id: "DV-04", what: "methods that change, bodies of any size, headers that never end", prove: func(c *trial) {
			s := c.serve()
			for _, method := range []string{"POST", "PUT", "DELETE", "TRACE", "PATCH", "CONNECT", "OPTIONS", "BREW"} {
				if a := s.ask(method, "/guides/one/", "Content-Length: 0"); a.code != 405 && a.code != 403 && a.code != 400 {
					c.fault("%s: %d", method, a.code)
				}
			}
			if a := s.ask("POST", "/guides/one/", "Content-Length: 9999999999"); a.code != 405 {
				c.fault("a body of 10 GB: %d", a.code)
			}
			connection, err := net.Dial("tcp", s.host)
			c.must(err)
			defer connection.Close()
			_, err = connection.Write([]byte("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "))
			c.must(err)
			_ = connection.SetReadDeadline(time.Now().Add(longest / 2))
			if _, err := connection.Read(make([]byte, 1)); os.IsTimeout(err) {
				c.fault("a request that never ends is waited for")
			}
			if s.get("guides/one/", "X-Long: "+strings.Repeat("a", 2<<20)).code == 200 {
				c.fault("headers of 2 MB are read")
			}
		}},
		{id: "DV-11", what: "readers of the stream that never read", prove: func(c *trial) {
			s := c.serve()
			for range 20 {
				connection, err := net.Dial("tcp", s.host)
				c.must(err)
				defer connection.Close()
				_, err = fmt.Fprintf(connection, "GET /__tandem/events?page=guides/one/ HTTP/1.1\r\nHost: %s\r\n\r\n", s.host)
				c.must(err)
			}
			before := s.memory()
			for i := range 30 {
				c.guide(plainHeader, fmt.Sprintf("Save %d. %s", i, strings.Repeat("More. ", 2000)))
				s.shows("guides/one/", fmt.Sprintf("Save %d.", i))
			}
			if more := s.memory() - before; more > 150<<20 {
				c.fault("they took %d MB", more>>20)
			}
		}},
		{id: "DV-13", what: "what is served is said: the edition, and that others can reach it", prove: func(c *trial) {
			c.editions("Text.")
			s := c.serve("--edition", "public")
			if !strings.Contains(s.said(), "edition public") {
				c.fault("the start line does not name the edition: %s", s.said())
			}
			if a := s.get("guides/zephyr-merger/"); a.code != 404 || strings.Contains(strings.ToLower(strings.ReplaceAll(a.body, "guides/zephyr-merger", "")), "zephyr") {
				c.fault("a hidden page is served: %d", a.code)
			}
			if s := c.serve(); !strings.Contains(s.said(), "all audiences") {
				c.fault("the start line does not say that all is shown: %s", s.said())
			}
		}},
		{id: "DV-13", what: "the stream of an edition reports no hidden page", prove: func(c *trial) {
			c.editions("Text.")
			c.write("content/guides/zephyr-merger.md", headed("owners: [nobody-zephyr]\n", "Zephyr plans", "[x](nowhere-zephyr.md)"))
			c.write("content/guides/zephyr-two.md", headed("owners: [product-owner]\n", "Zephyr two", "Text."))
			s := c.serveLenient("--edition", "public")
			if event := s.event("guides/one/"); strings.Contains(event, "zephyr") {
				c.fault("it reports: %s", clipped(event))
			}
		}},
	}
}
