package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// program is one run of an outside program. It gets no shell, no input, an
// environment of its own, a folder of its own to write to and the limits of a
// sandbox.
type program struct {
	name  string
	args  []string
	box   sandbox
	dir   string        // the folder to run in
	time  time.Duration // after which it is stopped
	limit int           // bytes of output that are taken
}

// CodeUnwritten is the code of a problem of a document that could not be
// written: a full disk, a folder that is locked. It may be tried again.
const CodeUnwritten = "tidak-tertulis"

// codeMissing is the code of a problem that a program would solve.
const codeMissing = "program-tidak-ada"

// Errors of a run, apart from those that the program itself reports.
var (
	errMissing = errors.New("program tidak terpasang")
	errTooSlow = errors.New("program melewati batas waktu")
	errTooMuch = errors.New("keluaran program melewati batas")
)

// run returns what the program wrote to standard output. The error carries the
// first words that it wrote to standard error.
func (p program) run(ctx context.Context) ([]byte, error) {
	path, err := exec.LookPath(p.name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, errMissing)
	}
	ctx, cancel := context.WithTimeout(ctx, p.time)
	defer cancel()
	out := &bounded{left: p.limit, full: cancel}
	words := &bounded{left: 4 << 10, full: func() {}}
	line := append(append(p.box.line(p.name, p.time), path), p.args...)
	cmd := exec.CommandContext(ctx, line[0], line[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.dir, out, words
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "HOME=" + p.dir, "TMPDIR=" + p.dir, "OMP_THREAD_LIMIT=1"}
	cmd.WaitDelay = 2 * time.Second
	err = cmd.Run()
	switch {
	case out.over:
		return nil, fmt.Errorf("%s: %w", p.name, errTooMuch)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("%s: %w (%s)", p.name, errTooSlow, p.time)
	case err != nil:
		return nil, fmt.Errorf("%s: %w: %s", p.name, err, firstLine(words.buf.Bytes()))
	}
	return out.buf.Bytes(), nil
}

// bounded is a buffer that takes so many bytes and then stops the writer. The
// buffer is no embedded one: its ReadFrom would pass by the limit.
type bounded struct {
	buf  bytes.Buffer
	left int
	full func()
	over bool
}

// Write implements io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	if len(p) > b.left {
		b.over = true
		b.buf.Write(p[:b.left])
		b.left = 0
		b.full()
		return len(p), nil
	}
	b.left -= len(p)
	return b.buf.Write(p)
}

func firstLine(b []byte) string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(b)), "\n")
	return line
}

// installed reports whether the program can be found.
func installed(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}
