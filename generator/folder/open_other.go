//go:build !unix

package folder

// nonblocking is nothing where no pipe can stand in a folder.
const nonblocking = 0
