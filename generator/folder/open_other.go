//go:build !unix

package folder

// nonblocking has no effect on systems without pipes in folders.
const nonblocking = 0
