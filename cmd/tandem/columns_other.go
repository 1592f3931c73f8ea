//go:build !unix

package main

import "os"

// terminalColumns returns 0: how wide a terminal is, is not asked here.
func terminalColumns(*os.File) int { return 0 }
