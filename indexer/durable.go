package indexer

import (
	"io/fs"
	"os"
	"path/filepath"
)

// syncTree makes every file and folder under dir, and dir itself, survive a
// power cut. Without it, half of the disks in a trial held no usable
// generation afterwards.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return syncPath(path)
	})
}

func syncPath(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// replaceFile puts data under path in one step: a reader sees the old file or
// the new one, also after a power cut.
func replaceFile(path string, data []byte) error {
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return err
	}
	if err := syncPath(tmp); err != nil {
		return err
	}
	return renameSynced(tmp, path)
}

// renameSynced renames a file or folder and makes the new name last.
func renameSynced(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncPath(filepath.Dir(to))
}
