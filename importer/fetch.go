package importer

import (
	"context"
	"errors"
	"fmt"
	"io"
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
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%w: %s", errAddress, oneLine(address))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	res, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		res.Body.Close()
		return nil, fmt.Errorf("%w %s", errStatus, res.Status)
	}
	return res.Body, nil
}

// download keeps a document in the folder of the importer and returns its path.
// One that is there already is not fetched again.
func download(ctx context.Context, client *http.Client, dir, address string) (string, error) {
	ext := ""
	if u, err := url.Parse(address); err == nil {
		if ext = strings.ToLower(filepath.Ext(u.Path)); extensions[ext] == "" {
			ext = ""
		}
	}
	path := filepath.Join(dir, sumBytes([]byte(address))[:32]+ext)
	if exists(path) {
		return path, nil
	}
	body, err := get(ctx, client, address)
	if err != nil {
		return "", err
	}
	defer body.Close()
	tmp, err := os.CreateTemp(dir, tempPattern)
	if err != nil {
		return "", err
	}
	n, err := io.Copy(tmp, io.LimitReader(body, maxDownload+1))
	if n > maxDownload {
		err = fmt.Errorf("%w: %d MB", errTooBig, maxDownload>>20)
	}
	if err = errors.Join(err, tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(tmp.Name()))
	}
	return path, nil
}
