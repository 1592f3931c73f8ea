package main

import (
	"os"
	"strings"
	"time"

	"tandem/generator"
)

// injected is the real main with a fault, for scripts: INJECT names the fault, the
// stage, and a part of the page's path, with colons between them.
// "panic:render:guides/one" panics, "sleep:render:guides/one" never ends. Without a
// page it happens at the beginning of the stage.
func injected() {
	what, rest, _ := strings.Cut(os.Getenv("INJECT"), ":")
	stage, page, _ := strings.Cut(rest, ":")
	if what == "sleep" { // with room for the other pages on a busy machine
		testOnly.slow, testOnly.stuck = 500*time.Millisecond, 3*time.Second
	}
	testOnly.observe = func(p generator.Phase) {
		if p.Stage != stage || (p.Page == "") != (page == "") || !strings.Contains(p.Page, page) {
			return
		}
		switch what {
		case "panic":
			panic("injected")
		case "sleep":
			time.Sleep(time.Minute)
		}
	}
	main()
}
