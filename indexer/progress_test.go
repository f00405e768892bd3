package indexer

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		tty  bool
		lang string
		want string
	}{
		{"bar", true, "id", "\r\x1b[KMembaca [                        ] 0/4 0 %" +
			"\r\x1b[KMembaca [============            ] 2/4 50 % sisa 0:10" +
			"\r\x1b[KMembaca [========================] 4/4 100 %\n"},
		{"lines", false, "en", "Reading 2/4 50 % left 0:10\nReading 4/4 100 %\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			now := noon()
			p := &progress{w: &out, now: func() time.Time { return now }, tty: c.tty, lang: c.lang}
			p.start(phaseRead, 4)
			now = now.Add(10 * time.Second)
			p.add(2)
			p.add(2) // the end is shown by done
			p.done()
			p.done()
			if out.String() != c.want {
				t.Errorf("got  %q\nwant %q", out.String(), c.want)
			}
		})
	}
}

func TestNoProgressWanted(t *testing.T) {
	t.Parallel()
	var p *progress
	p.start(phaseRead, 1)
	p.add(1)
	p.done()
}
