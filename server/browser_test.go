package server

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// browserPages are the pages that a browser opens, by the name of their
// picture.
var browserPages = []struct{ name, path string }{
	{"home", "/"},
	{"search", "/cari?q=izin"},
	{"reading", "/kab-contoh/perbup/2021/12"},
	{"graph", "/peta"},
	{"matrix", "/matriks"},
	{"findings", "/temuan"},
	{"check", "/periksa?contoh=contoh.md"},
	// The pages above are opened always, those below with WEWENANG_REQUIRE_BROWSER=1.
	{"check-result", "/periksa?contoh=contoh.md"},
	{"search-none", "/cari?q=zzz&jenis=perda"},
	{"provision", "/kab-contoh/perbup/2021/12/pasal-5"},
	{"redline", "/kab-contoh/perbup/2021/12/banding"},
	{"original", "/kab-contoh/perbup/2021/12?naskah=asli"},
	{"compare", "/peta?pada=2018-06-01&dan=2026-01-01"},
	{"regions", "/peta?daerah=kab-contoh&dengan=nasional"},
	{"proposals", "/usulan"},
	{"agencies", "/instansi"},
	{"agency", "/instansi/kab-contoh/dpmptsp"},
	{"services", "/layanan"},
	{"service", "/layanan/izin-apotek"},
	{"finding", "/temuan/k101-5f0c2e"},
	{"kind", "/temuan/jenis/K101"},
	{"coverage", "/cakupan"},
	{"error", "/tidak/ada"},
}

const mainPages = 7

// browser starts a browser without a window, or skips the test with a reason.
// WEWENANG_REQUIRE_BROWSER=1 turns the reason into a failure.
func browser(t *testing.T) context.Context {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	switch {
	case testing.Short():
		t.Skip("-short leaves the browser out")
	case path == "" && os.Getenv("WEWENANG_REQUIRE_BROWSER") == "1":
		t.Fatal("a browser is required and none was found")
	case path == "":
		t.Skip("no chromium on this machine")
	}
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.WSURLReadTimeout(60*time.Second)))
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// violation is what axe-core reports, shortened.
type violation struct {
	ID     string `json:"id"`
	Impact string `json:"impact"`
	Help   string `json:"help"`
	Nodes  []struct {
		HTML    string `json:"html"`
		Summary string `json:"failureSummary"`
	} `json:"nodes"`
}

const runAxe = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then(r => JSON.stringify(r.violations))`

func TestPagesInABrowser(t *testing.T) {
	ctx := browser(t)
	axe, err := os.ReadFile("testdata/axe/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(newSite(t, &fakeShelf{lib: world()}))
	defer srv.Close()
	pages := browserPages
	if os.Getenv("WEWENANG_REQUIRE_BROWSER") != "1" {
		pages = pages[:mainPages]
	}
	for _, p := range pages {
		for _, width := range []int64{360, 1280} {
			t.Run(fmt.Sprintf("%s at %d", p.name, width), func(t *testing.T) {
				openPage(t, ctx, srv.URL+p.path, p.name, width, string(axe))
			})
		}
	}
}

func openPage(t *testing.T, parent context.Context, url, name string, width int64, axe string) {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800)); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(ctx, 60*time.Second)
	defer stop()
	console := chromedp.Console(ctx)
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	if name == "check-result" {
		if _, err := chromedp.RunResponse(ctx, chromedp.Click(chromedp.CSS(".draftform button"))); err != nil {
			t.Fatal(err)
		}
		run(t, ctx, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("details").forEach(d => d.open = true)`))
	}
	scroll := run(t, ctx, chromedp.Evaluate[int64]("document.documentElement.scrollWidth"))
	if os.Getenv("WEWENANG_SCREENSHOTS") != "" {
		keep(t, fmt.Sprintf("%s-%d.png", name, width), run(t, ctx, chromedp.FullScreenshot(100)))
	}
	run(t, ctx, chromedp.Evaluate[chromedp.Void](axe))
	found := run(t, ctx, chromedp.Evaluate[string](runAxe, chromedp.EvalAwaitPromise))
	run(t, ctx, chromedp.Evaluate[chromedp.Void](`console.log("end")`))
	if scroll > width {
		t.Errorf("the page is %d pixels wide in a window of %d", scroll, width)
	}
	report(t, found)
	for m, err := range console {
		if err != nil || m.Text == "end" {
			break
		}
		if expected := name == "error" && m.Source == "network"; !expected {
			t.Errorf("console: %s", m)
		}
	}
}

func run[T any](t *testing.T, ctx context.Context, a chromedp.Action[T]) T {
	t.Helper()
	out, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// keep saves a picture in the folder that WEWENANG_SCREENSHOTS names.
func keep(t *testing.T, name string, picture []byte) {
	dir := os.Getenv("WEWENANG_SCREENSHOTS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), picture, 0o644); err != nil {
		t.Error(err)
	}
}

func report(t *testing.T, found string) {
	var list []violation
	if err := json.Unmarshal([]byte(found), &list); err != nil {
		t.Fatal(err)
	}
	for _, v := range list {
		for _, n := range v.Nodes {
			t.Errorf("axe %s (%s): %s\n\t%s\n\t%s", v.ID, v.Impact, v.Help, n.HTML, strings.ReplaceAll(n.Summary, "\n", "\n\t"))
		}
	}
}
