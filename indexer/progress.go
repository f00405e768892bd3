package indexer

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

// phase is a part of a build that a reader waits for.
type phase int

const (
	phaseRead phase = iota
	phaseWrite
	phaseCheck
)

var phaseWords = map[string][]string{
	"id": {"Membaca", "Menulis indeks", "Memeriksa"},
	"en": {"Reading", "Writing index", "Checking"},
}

var remainingWords = map[string]string{"id": "sisa", "en": "left"}

const (
	barEvery  = 100 * time.Millisecond
	lineEvery = 5 * time.Second
	barWidth  = 24
)

// progress shows how far a build is: a bar with the time left on a terminal,
// and a line now and then elsewhere. A nil progress shows nothing. It is safe
// for concurrent use.
type progress struct {
	w    io.Writer
	now  func() time.Time
	tty  bool
	lang string

	mu     sync.Mutex
	phase  phase
	total  int
	count  int
	since  time.Time // start of the phase
	shown  time.Time
	closed bool
}

func newProgress(o Options) *progress {
	if o.Progress == nil {
		return nil
	}
	lang := o.Lang
	if phaseWords[lang] == nil {
		lang = "id"
	}
	return &progress{w: o.Progress, now: o.Now, tty: isTerminal(o.Progress), lang: lang}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	stat, err := f.Stat()
	return err == nil && stat.Mode()&os.ModeCharDevice != 0
}

func (p *progress) start(ph phase, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.phase, p.total, p.count, p.closed = ph, total, 0, false
	p.since = p.now()
	p.shown = p.since
	if p.tty {
		p.show()
	}
}

func (p *progress) add(n int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count += n
	every := lineEvery
	if p.tty {
		every = barEvery
	}
	if now := p.now(); now.Sub(p.shown) >= every && p.count < p.total {
		p.shown = now
		p.show()
	}
}

// done ends the phase and its line.
func (p *progress) done() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return
	}
	p.closed = true
	p.show()
	if p.tty {
		fmt.Fprintln(p.w)
	}
}

func (p *progress) show() {
	if p.tty {
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.line())
		return
	}
	fmt.Fprintln(p.w, p.line())
}

// line is what is shown: "Membaca [=====     ] 1200/10800 11 % sisa 0:42".
func (p *progress) line() string {
	words := phaseWords[p.lang][p.phase]
	if p.total == 0 {
		return words
	}
	part := min(1, float64(p.count)/float64(p.total))
	line := fmt.Sprintf("%s %d/%d %d %%", words, p.count, p.total, int(part*100))
	if p.tty {
		full := int(part * barWidth)
		bar := strings.Repeat("=", full) + strings.Repeat(" ", barWidth-full)
		line = fmt.Sprintf("%s [%s] %d/%d %d %%", words, bar, p.count, p.total, int(part*100))
	}
	if left := p.left(part); left != "" && !p.closed {
		line += " " + remainingWords[p.lang] + " " + left
	}
	return line
}

// left estimates the time left, "" while there is nothing to judge by.
func (p *progress) left(part float64) string {
	spent := p.now().Sub(p.since)
	if part <= 0 || spent < time.Second {
		return ""
	}
	left := time.Duration(float64(spent) * (1 - part) / part).Round(time.Second)
	return fmt.Sprintf("%d:%02d", int(left.Minutes()), int(left.Seconds())%60)
}
