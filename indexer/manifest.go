package indexer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Format is the version of what a generation holds and of how it was made. It
// grows whenever an older generation must not be served any more.
const Format = 1

const manifestFile = "MANIFEST.json"

// Manifest describes a generation: what it was made from, what it holds, and
// the size and hash of every file. The engines notice a damaged file seldom
// (of 200 flipped bits in a word index 46 showed), the manifest always.
type Manifest struct {
	Format     int                 `json:"format"`
	Generation string              `json:"generation"`
	Words      string              `json:"words"`             // version of the search part
	Content    string              `json:"content"`           // hash of the content folder
	Program    string              `json:"program,omitempty"` // that made it
	Built      string              `json:"built"`             // RFC 3339
	Summary    Summary             `json:"summary"`
	Search     textSummary         `json:"search"`
	Files      map[string]fileSeal `json:"files"`
	Seal       string              `json:"seal"` // SHA-256 of this document with an empty seal
}

type fileSeal struct {
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// sealFolder lists every file under dir with size and hash.
func sealFolder(ctx context.Context, dir string) (map[string]fileSeal, error) {
	names, err := filesUnder(dir)
	if err != nil {
		return nil, err
	}
	seals, err := inParallel(ctx, 0, names, func(name string) (fileSeal, error) {
		return sealFile(ctx, filepath.Join(dir, filepath.FromSlash(name)))
	})
	if err != nil {
		return nil, err
	}
	out := make(map[string]fileSeal, len(names))
	for i, name := range names {
		out[name] = seals[i]
	}
	return out, nil
}

// filesUnder returns the slash-separated paths of all files under dir but its
// manifest, the largest first, so that parallel readers end together.
func filesUnder(dir string) ([]string, error) {
	type file struct {
		name string
		size int64
	}
	var files []file
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == manifestFile {
			return err
		}
		stat, err := d.Info()
		if err == nil {
			files = append(files, file{name, stat.Size()})
		}
		return err
	})
	slices.SortStableFunc(files, func(a, b file) int { return int(b.size - a.size) })
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.name
	}
	return names, err
}

func sealFile(ctx context.Context, path string) (fileSeal, error) {
	f, err := os.Open(path)
	if err != nil {
		return fileSeal{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.CopyBuffer(struct{ io.Writer }{h}, &ctxReader{ctx, f}, make([]byte, 1<<18))
	return fileSeal{Size: n, SHA256: hex.EncodeToString(h.Sum(nil))}, err
}

// ctxReader reads until its context ends.
type ctxReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *ctxReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// encode returns the manifest as it is written, with its own seal.
func (m Manifest) encode() ([]byte, error) {
	m.Seal = ""
	plain, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(plain)
	m.Seal = hex.EncodeToString(sum[:])
	out, err := json.MarshalIndent(m, "", "  ")
	return append(out, '\n'), err
}

// readManifest reads the manifest of a generation and checks its seal and
// format, but none of the files.
func readManifest(dir string) (Manifest, error) {
	var m Manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return m, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("%w: %s: %w", ErrBroken, manifestFile, err)
	}
	if m.Format != Format {
		return m, fmt.Errorf("%w: %d, this program reads %d", ErrOutdated, m.Format, Format)
	}
	if m.Words != searchVersion() {
		return m, fmt.Errorf("%w: search %q, this program reads %q", ErrOutdated, m.Words, searchVersion())
	}
	again, err := m.encode()
	if err != nil || string(again) != string(data) {
		return m, fmt.Errorf("%w: %s does not bear its seal", ErrBroken, manifestFile)
	}
	if m.Generation != filepath.Base(dir) {
		return m, fmt.Errorf("%w: %s speaks of %s", ErrBroken, manifestFile, m.Generation)
	}
	return m, nil
}

// verify compares every file of the generation with its manifest.
func (m Manifest) verify(ctx context.Context, dir string) error {
	got, err := sealFolder(ctx, dir)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	var errs []error
	for name, want := range m.Files {
		seal, ok := got[name]
		switch {
		case !ok:
			errs = append(errs, fmt.Errorf("%w: %s is missing", ErrBroken, name))
		case seal.Size != want.Size:
			errs = append(errs, fmt.Errorf("%w: %s has %d bytes, not %d", ErrBroken, name, seal.Size, want.Size))
		case seal != want:
			errs = append(errs, fmt.Errorf("%w: %s has changed", ErrBroken, name))
		}
		delete(got, name)
	}
	for name := range got {
		errs = append(errs, fmt.Errorf("%w: %s is not in the manifest", ErrBroken, name))
	}
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(errs...)
}
