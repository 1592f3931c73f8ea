//go:build unix

package folder

import "syscall"

// nonblocking makes opening a pipe, which may have replaced a file, return without
// waiting for a writer.
const nonblocking = syscall.O_NONBLOCK
