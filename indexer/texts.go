package indexer

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"

	"wewenang/law"
)

// Text is a text that a search can find: the title of a regulation, a heading,
// or a provision as printed. A long provision comes in several pieces under
// one address.
type Text struct {
	Rule    law.ID
	At      law.Address // "" for the title
	Words   string
	Heading bool // a title, a heading, or the lead of a list: it speaks for those below it
}

// Texts yields every text of the index in its order: regulations ascending,
// each from its title on.
func (l *Library) Texts(ctx context.Context) iter.Seq2[Text, error] {
	return func(yield func(Text, error) bool) {
		s := l.search
		r := bufio.NewReaderSize(io.NewSectionReader(s.text, 0, 1<<62), 1<<20)
		var buf []byte
		for u := range uint32(s.units.len()) {
			_, size := s.units.text(u)
			if int64(cap(buf)) < size {
				buf = make([]byte, 2*size)
			}
			err := context.Cause(ctx)
			if err == nil {
				_, err = io.ReadFull(r, buf[:size])
			}
			if err != nil {
				yield(Text{}, fmt.Errorf("texts of the index: %w", err))
				return
			}
			kind := unitKind(s.units.kind[u])
			t := Text{Rule: s.units.id(s.units.reg[u]), At: s.units.address(u), Words: string(buf[:size]),
				Heading: kind == unitTitle || kind == unitHeading}
			if !yield(t, nil) {
				return
			}
		}
	}
}

// CacheAnswers sets how many answers of searches are kept for those who ask
// the same again; none are with 0.
func (l *Library) CacheAnswers(n int) { l.search.cache.resize(n) }
