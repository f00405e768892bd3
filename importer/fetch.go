package importer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Limits of what is downloaded.
const (
	maxDownload  = 128 << 20       // bytes of one document
	fetchTime    = 3 * time.Minute // for one document
	connectTime  = 20 * time.Second
	maxRedirects = 5
)

var (
	errStatus  = errors.New("server menjawab")
	errTooBig  = errors.New("unduhan melewati batas")
	errInside  = errors.New("alamat di jaringan dalam, padahal umpannya dari luar")
	errAddress = errors.New("alamat bukan http atau https")
)

// newClient returns a client that reaches addresses inside the own network only
// on the host that the feed itself came from: a feed from elsewhere must not
// make this machine ask its neighbours.
func newClient(feedHost string) *http.Client {
	transport := &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		TLSHandshakeTimeout: connectTime,
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			dialer := net.Dialer{Timeout: connectTime}
			if addr != feedHost {
				dialer.Control = refuseInside
			}
			return dialer.DialContext(ctx, network, addr)
		},
		ResponseHeaderTimeout: fetchTime,
	}
	return &http.Client{Transport: transport, Timeout: fetchTime, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("lebih dari %d pengalihan", maxRedirects)
		}
		return nil
	}}
}

// refuseInside is asked for every address that a name stands for.
func refuseInside(_, addr string, _ syscall.RawConn) error {
	host, err := netip.ParseAddrPort(addr)
	if err != nil {
		return err
	}
	ip := host.Addr().Unmap()
	if ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified() || ip.IsMulticast() {
		return fmt.Errorf("%w: %s", errInside, ip)
	}
	return nil
}

// hostPort is the address that a client dials for a URL.
func hostPort(u *url.URL) string {
	if u.Port() != "" {
		return u.Host
	}
	if u.Scheme == "https" {
		return net.JoinHostPort(u.Hostname(), "443")
	}
	return net.JoinHostPort(u.Hostname(), "80")
}

// get opens an address.
func get(ctx context.Context, client *http.Client, address string) (io.ReadCloser, error) {
	res, err := ask(ctx, client, address, nil)
	if err != nil {
		return nil, err
	}
	return res.Body, nil
}

// ask sends a request with some fields of its head. The answer is 200, or 304
// where the head allows it.
func ask(ctx context.Context, client *http.Client, address string, head http.Header) (*http.Response, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%w: %s", errAddress, oneLine(address))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	maps.Copy(req.Header, head)
	res, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK && (head == nil || res.StatusCode != http.StatusNotModified) {
		res.Body.Close()
		return nil, fmt.Errorf("%w %s", errStatus, res.Status)
	}
	return res, nil
}

// copies are documents that were downloaded, each with the marks by which its
// server tells whether it changed.
type copies struct {
	client *http.Client
	dir    string
	force  bool // fetch again also what bears no marks
}

// marks are what a server said of a document: its ETag and Last-Modified.
type marks struct {
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"`
}

// get keeps a document in the folder of the importer and returns its path. One
// that is there is asked for again only with its marks, so that a server that
// has no other answers with nothing.
func (c copies) get(ctx context.Context, address string) (string, error) {
	ext := ""
	if u, err := url.Parse(address); err == nil {
		if ext = strings.ToLower(filepath.Ext(u.Path)); extensions[ext] == "" {
			ext = ""
		}
	}
	path := filepath.Join(c.dir, sumBytes([]byte(address))[:32]+ext)
	var head http.Header
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		if head = marksOf(path).head(); len(head) == 0 && !c.force {
			return path, nil
		}
	}
	res, err := ask(ctx, c.client, address, head)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusNotModified {
		return path, nil
	}
	if err := c.keep(path, res.Body); err != nil {
		return "", err
	}
	m, err := json.Marshal(marks{res.Header.Get("ETag"), res.Header.Get("Last-Modified")})
	return path, errors.Join(err, os.WriteFile(path+marksSuffix, m, 0o644))
}

// keep writes a body whole or not at all.
func (c copies) keep(path string, body io.Reader) error {
	tmp, err := os.CreateTemp(c.dir, tempPattern)
	if err != nil {
		return err
	}
	n, err := io.Copy(tmp, io.LimitReader(body, maxDownload+1))
	if n > maxDownload {
		err = fmt.Errorf("%w: %d MB", errTooBig, maxDownload>>20)
	}
	if err == nil {
		err = tmp.Sync()
	}
	// Marks of an older copy must never stand beside a newer one.
	if err = errors.Join(err, tmp.Close()); err == nil {
		if err = os.Remove(path + marksSuffix); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	return nil
}

const marksSuffix = ".tanda"

// marksOf reads the marks of a copy; none where they cannot be read.
func marksOf(path string) (m marks) {
	if data, err := os.ReadFile(path + marksSuffix); err == nil {
		if json.Unmarshal(data, &m) != nil {
			return marks{}
		}
	}
	return m
}

func (m marks) head() http.Header {
	h := http.Header{}
	if m.ETag != "" {
		h.Set("If-None-Match", m.ETag)
	}
	if m.Modified != "" {
		h.Set("If-Modified-Since", m.Modified)
	}
	return h
}
