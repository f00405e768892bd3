package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// assets are the static files. Each is served under a name that holds the hash
// of its content, so that it may be cached for ever.
type assets struct {
	urls  map[string]string // "wewenang.css" to "/static/wewenang.0123456789.css"
	files map[string]asset  // by the name with the hash
	hash  string            // of all of them
}

type asset struct {
	ctype        string
	plain, small []byte
}

func readAssets(fsys fs.FS) (*assets, error) {
	entries, err := fs.ReadDir(fsys, "static")
	if err != nil {
		return nil, err
	}
	a := &assets{urls: map[string]string{}, files: map[string]asset{}}
	all := sha256.New()
	for _, e := range entries {
		data, err := fs.ReadFile(fsys, "static/"+e.Name())
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(data)
		all.Write(sum[:])
		ext := path.Ext(e.Name())
		name := strings.TrimSuffix(e.Name(), ext) + "." + hex.EncodeToString(sum[:5]) + ext
		a.urls[e.Name()] = "/static/" + name
		a.files[name] = asset{ctype: mime.TypeByExtension(ext), plain: data, small: squeeze(data)}
	}
	a.hash = hex.EncodeToString(all.Sum(nil)[:4])
	return a, nil
}

func (a *assets) url(name string) (string, error) {
	if u, ok := a.urls[name]; ok {
		return u, nil
	}
	return "", fmt.Errorf("no static file %q", name)
}

// serve answers with the file whose hashed name ends the path, and reports
// whether there is one.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) bool {
	f, ok := a.files[path.Base(r.URL.Path)]
	if !ok {
		return false
	}
	h := w.Header()
	h.Set("Content-Type", f.ctype)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	body := f.plain
	if len(f.small) < len(f.plain) && acceptsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = f.small
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // a reader who has gone needs no answer
	}
	return true
}

func squeeze(data []byte) []byte {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return data
	}
	if _, err := z.Write(data); err != nil {
		return data
	}
	if err := z.Close(); err != nil {
		return data
	}
	return b.Bytes()
}
