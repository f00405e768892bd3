package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	currentFile = "CURRENT"
	genPrefix   = "gen-"
	tmpSuffix   = ".tmp"
)

// keep is how many generations a data folder holds: the live one and two to
// fall back to.
const keep = 3

// folder is a data folder.
type folder string

func (d folder) path(name string) string { return filepath.Join(string(d), name) }

// current returns the name of the live generation, "" when there is none.
func (d folder) current() (string, error) {
	data, err := os.ReadFile(d.path(currentFile))
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read data folder: %w", err)
	}
	name := strings.TrimSpace(string(data))
	if _, ok := generationNumber(name); !ok {
		return "", nil
	}
	return name, nil
}

// generations returns the names of all finished generations, newest first.
func (d folder) generations() ([]string, error) {
	entries, err := os.ReadDir(string(d))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read data folder: %w", err)
	}
	var names []string
	for _, e := range entries {
		if _, ok := generationNumber(e.Name()); ok && e.IsDir() {
			names = append(names, e.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		na, _ := generationNumber(a)
		nb, _ := generationNumber(b)
		return nb - na
	})
	return names, nil
}

// candidates returns the generations in the order in which a reader tries
// them: the live one, then the others from the newest to the oldest.
func (d folder) candidates() (names []string, current string, err error) {
	if current, err = d.current(); err != nil {
		return nil, "", err
	}
	all, err := d.generations()
	if err != nil {
		return nil, "", err
	}
	if i := slices.Index(all, current); i > 0 {
		all = slices.Insert(slices.Delete(all, i, i+1), 0, current)
	}
	return all, current, nil
}

// next returns the name of the generation to build.
func (d folder) next() (string, error) {
	names, err := d.generations()
	if err != nil {
		return "", err
	}
	last := 0
	if len(names) > 0 {
		last, _ = generationNumber(names[0])
	}
	if cur, err := d.current(); err == nil && cur != "" {
		n, _ := generationNumber(cur) // CURRENT may name one that was lost
		last = max(last, n)
	}
	return fmt.Sprintf("%s%06d", genPrefix, last+1), nil
}

func generationNumber(name string) (int, bool) {
	digits, ok := strings.CutPrefix(name, genPrefix)
	if !ok || len(digits) < 6 {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil && n > 0
}

// sweep removes what a killed build left behind.
func (d folder) sweep() error {
	names, err := filepath.Glob(d.path("*" + tmpSuffix))
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := os.RemoveAll(name); err != nil {
			return fmt.Errorf("sweep data folder: %w", err)
		}
	}
	return nil
}

// publish renames a finished build and lets CURRENT name it.
func (d folder) publish(name string) error {
	if err := renameSynced(d.path(name+tmpSuffix), d.path(name)); err != nil {
		return fmt.Errorf("publish %s: %w", name, err)
	}
	if err := replaceFile(d.path(currentFile), []byte(name+"\n")); err != nil {
		return fmt.Errorf("publish %s: %w", name, err)
	}
	return nil
}

// prune removes all but the newest generations. Broken ones do not count: they
// would push a good one out.
func (d folder) prune(live string) error {
	names, err := d.generations()
	if err != nil {
		return err
	}
	var errs []error
	kept := 0
	for _, name := range names {
		_, err := readManifest(d.path(name))
		if name == live || err == nil && kept < keep {
			kept++
			continue
		}
		errs = append(errs, os.RemoveAll(d.path(name)))
	}
	return errors.Join(errs...)
}

// manifest returns the manifest of the live generation if all its files are
// whole.
func (d folder) manifest(ctx context.Context) (Manifest, error) {
	current, err := d.current()
	if err != nil {
		return Manifest{}, err
	}
	if current == "" {
		return Manifest{}, ErrNoGeneration
	}
	m, err := readManifest(d.path(current))
	if err != nil {
		return m, err
	}
	return m, m.verify(ctx, d.path(current))
}
