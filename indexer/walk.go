package indexer

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"wewenang/law"
)

// Names of the tables in the folder of a region.
const (
	agenciesFile     = "instansi.md"
	servicesFile     = "layanan.md"
	expectationsFile = "harapan.md"
)

// sources are the files of a content folder, each list in ascending order.
type sources struct {
	regulations []string
	tables      []string // of regions: instansi.md, layanan.md, harapan.md
}

func (s sources) all() []string { return slices.Concat(s.tables, s.regulations) }

// walk lists the files of a content folder. Only folders of places are looked
// into; names that begin with "." or "_" and files of other kinds are passed
// over, and so is what stands beside the folders of places, such as FORMAT.md.
func walk(fsys fs.FS) (sources, error) {
	var s sources
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.ContainsAny(d.Name()[:1], "._"):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() || path.Ext(name) != ".md":
		case isTable(name):
			s.tables = append(s.tables, name)
		case strings.Count(name, "/") >= 2:
			s.regulations = append(s.regulations, name)
		}
		return nil
	})
	if err != nil {
		return s, fmt.Errorf("walk content: %w", err)
	}
	return s, nil
}

func isTable(name string) bool {
	_, file, _ := strings.Cut(name, "/")
	return file == agenciesFile || file == servicesFile || file == expectationsFile
}

// regionOf returns the region whose folder holds the file.
func regionOf(name string) law.Region {
	first, _, _ := strings.Cut(name, "/")
	if first == law.NationalSegment {
		return law.National
	}
	return law.Region(first)
}

// fileSum is the SHA-256 of a file's bytes.
type fileSum [sha256.Size]byte

// contentHash names a content folder by its files: their paths and sums.
func contentHash(names []string, sums []fileSum) string {
	h := sha256.New()
	for i, name := range names {
		fmt.Fprintf(h, "%s\x00%x\n", name, sums[i])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// pathProblem warns of a regulation that does not lie where its identity says.
func pathProblem(file string, id law.ID) (law.Problem, bool) {
	want := id.Path() + ".md"
	if file == want {
		return law.Problem{}, false
	}
	return law.Problem{
		Position: law.Position{File: file, Line: 1, Column: 1},
		Level:    law.LevelWarning, Code: "path-identity",
		Message: fmt.Sprintf("letak berkas tidak sesuai dengan identitas %s", id),
		Help:    "pindahkan ke " + want + ", atau perbaiki jenis, daerah, tahun, atau nomor",
	}, true
}

// problemsOf takes the problems out of an error that joins them. What is no
// problem becomes one that speaks of the whole file.
func problemsOf(file string, err error) []law.Problem {
	if err == nil {
		return nil
	}
	if p, ok := err.(law.Problem); ok {
		return []law.Problem{p}
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []law.Problem
		for _, e := range joined.Unwrap() {
			out = append(out, problemsOf(file, e)...)
		}
		return out
	}
	var p law.Problem
	if errors.As(err, &p) {
		return []law.Problem{p}
	}
	return []law.Problem{{Position: law.Position{File: file}, Level: law.LevelError,
		Code: "unreadable", Message: err.Error()}}
}
