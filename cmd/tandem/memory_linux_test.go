package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
)

// memoryOf returns what a process holds in memory now, in bytes.
func memoryOf(c *trial, pid int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	c.must(err)
	match := regexp.MustCompile(`VmRSS:\s*(\d+) kB`).FindSubmatch(status)
	if match == nil {
		c.stop("the process %d is gone", pid)
	}
	n, err := strconv.ParseInt(string(match[1]), 10, 64)
	c.must(err)
	return n << 10
}
