package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
)

// heldBy returns the memory of a process now, in bytes; 0 for one that has ended.
func heldBy(pid int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	match := regexp.MustCompile(`VmRSS:\s*(\d+) kB`).FindSubmatch(status)
	if match == nil {
		return 0
	}
	n, err := strconv.ParseInt(string(match[1]), 10, 64)
	if err != nil {
		return 0
	}
	return n << 10
}
