//go:build !unix

package indexer

import "os"

// mapFile reads a file whole, where mapping is not known how.
func mapFile(path string) (data []byte, release func() error, err error) {
	data, err = os.ReadFile(path)
	return data, func() error { return nil }, err
}
