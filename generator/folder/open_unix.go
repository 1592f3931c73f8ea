//go:build unix

package folder

import "syscall"

// nonblocking keeps the opening of a pipe, which may have taken the name of a
// file, from waiting for a writer.
const nonblocking = syscall.O_NONBLOCK
