package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// locked is a buffer that two goroutines share.
type locked struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

const inboxText = "PERATURAN BUPATI TIRTAMAYA\nNOMOR 7 TAHUN 2021\nTENTANG\nPASAR\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG PASAR.\nPasal 1\nPasar dikelola oleh Dinas.\nPasal 2\nPeraturan Bupati ini mulai berlaku.\n"

// await polls until a condition holds.
func await(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: never", what)
		}
	}
}

func TestInboxIsFollowed(t *testing.T) {
	box, content := t.TempDir(), t.TempDir()
	var out, complaints locked
	// The clock runs ahead, so that every file has been left alone long enough.
	a := &app{out: &out, err: &complaints, now: func() time.Time { return time.Now().Add(time.Hour) }, lang: "id", format: "text"}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(box, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("satu.txt", inboxText)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- importing{app: a, to: content, inbox: box}.watch(ctx) }()
	await(t, "the first file", func() bool { return strings.Contains(out.String(), "satu.txt: kab-tirtamaya/perbup/2021/7.md") })
	write("dua.txt", strings.Replace(inboxText, "NOMOR 7", "NOMOR 8", 1))
	await(t, "the second file", func() bool { return strings.Contains(out.String(), "dua.txt: kab-tirtamaya/perbup/2021/8.md") })
	write("rusak.pdf", "%PDF-1.4")
	await(t, "a broken file", func() bool { return strings.Contains(complaints.String(), "rusak.pdf: ") })
	write("kembar.txt", inboxText)
	await(t, "a file that was there", func() bool { return strings.Contains(out.String(), "kembar.txt: sudah ada") })
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if n := strings.Count(out.String(), "satu.txt: "); n != 1 {
		t.Errorf("the first file was told %d times:\n%s", n, out.String())
	}
}

func TestInboxWaitsForCompleteFiles(t *testing.T) {
	box := t.TempDir()
	path := filepath.Join(box, "satu.txt")
	if err := os.WriteFile(path, []byte(inboxText), 0o644); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	now := info.ModTime().Add(stable / 2)
	b := &inbox{importing: importing{app: &app{now: func() time.Time { return now }}}, tried: map[string]os.FileInfo{}, seen: map[string]look{}}
	if b.want(path, info) || !b.young {
		t.Error("a file that is still being written is read")
	}
	now = now.Add(stable)
	if b.young = false; !b.want(path, info) || b.young {
		t.Error("a complete file is not read")
	}
	if b.want(path, info) {
		t.Error("a file is read twice")
	}
}

// A file from a machine whose clock is ahead is read once it is left alone.
func TestInboxReadsFilesFromTheFuture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "satu.txt")
	if err := os.WriteFile(path, []byte(inboxText), 0o644); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	if err := os.Chtimes(path, now, now.Add(24*time.Hour)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	b := &inbox{importing: importing{app: &app{now: func() time.Time { return now }}}, tried: map[string]os.FileInfo{}, seen: map[string]look{}}
	if b.want(path, info) || !b.young {
		t.Error("a file is read at first sight")
	}
	now = now.Add(stable + time.Second)
	if !b.want(path, info) {
		t.Error("a file that nobody touches is never read")
	}
}

// An inbox waits for another import into the same folder, and loses nothing.
func TestInboxWaitsForAnotherImport(t *testing.T) {
	box, content := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(box, "satu.txt"), []byte(inboxText), 0o644); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(content, "_impor", "kunci")
	if err := os.MkdirAll(filepath.Dir(lock), 0o755); err != nil {
		t.Fatal(err)
	}
	release := hold(t, lock)
	var out, complaints locked
	a := &app{out: &out, err: &complaints, now: func() time.Time { return time.Now().Add(time.Hour) }, lang: "id", format: "text"}
	b := &inbox{importing: importing{app: a, to: content, inbox: box}, tried: map[string]os.FileInfo{}, seen: map[string]look{}}
	if err := b.empty(t.Context()); err != nil || !b.young {
		t.Fatalf("%v, comes back %v", err, b.young)
	}
	release()
	if err := b.empty(t.Context()); err != nil || !strings.Contains(out.String(), "satu.txt: kab-tirtamaya/perbup/2021/7.md") {
		t.Errorf("%v\n%s%s", err, out.String(), complaints.String())
	}
}
