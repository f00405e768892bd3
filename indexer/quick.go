package indexer

import (
	"context"
	"io/fs"
	"time"

	"wewenang/law"
	"wewenang/store"
)

// stamps say when the regulations of a content folder were written, so that a
// look at the folder tells which have changed. Whether they really have is
// decided by their bytes, when the next generation is built.
type stamps struct {
	generation string // made from these files
	files      map[string]stamp
}

type stamp struct {
	size    int64
	written time.Time
}

// stamp looks at the content folder. Without one, or when it cannot be read,
// nothing is known.
func (o Options) stamp() stamps {
	if o.Content == nil {
		return stamps{}
	}
	src, err := walk(o.Content)
	if err != nil {
		return stamps{}
	}
	s := stamps{files: make(map[string]stamp, len(src.regulations))}
	for _, name := range src.regulations {
		if info, err := fs.Stat(o.Content, name); err == nil {
			s.files[name] = stamp{info.Size(), info.ModTime()}
		}
	}
	return s
}

// since lists the files that are not as they were, and those that are gone.
func (s stamps) since(old stamps) (other, gone []string) {
	for name, st := range s.files {
		if was, ok := old.files[name]; !ok || was.size != st.size || !was.written.Equal(st.written) {
			other = append(other, name)
		}
	}
	for name := range old.files {
		if _, ok := s.files[name]; !ok {
			gone = append(gone, name)
		}
	}
	return other, gone
}

// patches carries out wishes for a patch until ctx ends.
func (s *Shelf) patches(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.soon:
			s.patchOnce()
		}
	}
}

// patchOnce shows what has changed in a few files at once, ahead of the next
// generation, which takes its time. Files with errors, tables, and changes of
// many files wait for it.
func (s *Shelf) patchOnce() {
	now := s.o.stamp()
	s.mu.Lock()
	base, known, degraded := s.base, s.known, s.state.Degraded
	s.mu.Unlock()
	if base == nil || known.files == nil || now.files == nil || known.generation != base.lib.Generation() || !base.take() {
		return
	}
	release := base.releaser()
	other, gone := now.since(known)
	if len(other)+len(gone) == 0 || len(other)+len(gone) > maxPatch {
		release()
		return
	}
	changes, ids, ok := s.o.read(base.lib, other, gone)
	if !ok {
		release()
		return
	}
	lib, err := base.lib.patched(changes, ids, release)
	if err != nil {
		s.o.Log.Warn("changes wait for the next generation", "err", err)
		return
	}
	s.putPatch(base, Opened{Library: lib, Degraded: degraded})
}

// putPatch makes a patched library the live one, unless its generation is not
// the live one any more.
func (s *Shelf) putPatch(base *held, o Opened) {
	h := hold(o.Library, func(err error) {
		if err != nil {
			s.o.Log.Warn("closing a patch", "err", err)
		}
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.base != base {
		h.drop()
		return
	}
	s.state = o
	if old := s.live.Swap(h); old != nil {
		old.drop()
	}
	s.o.Log.Info("serving changed files", "generation", o.Generation(), "files", len(o.patch.texts))
}

// read takes changed files through the stages. It returns false when one of
// them has an error or an identity that another file holds.
func (o Options) read(base *Library, other, gone []string) (changes []changed, ids []law.ID, ok bool) {
	codec, err := store.NewCodec()
	if err != nil {
		return nil, nil, false
	}
	byFile := make(map[string]law.ID, len(base.rules))
	for _, r := range base.rules {
		byFile[r.File] = r.Meta.ID
	}
	l := &loader{Options: o, codec: codec}
	at := map[law.ID]string{}
	for _, name := range gone {
		if id, held := byFile[name]; held {
			ids = append(ids, id)
			at[id] = name
		}
	}
	for _, name := range other {
		c, err := l.changed(name)
		if err != nil {
			return nil, nil, false
		}
		id := c.rule.Meta.ID
		if was, held := byFile[name]; held && was != id {
			ids = append(ids, was)
		}
		if place, held := base.place[id]; held && base.rules[place].File != name && at[id] != base.rules[place].File {
			return nil, nil, false
		}
		changes = append(changes, c)
	}
	return changes, ids, true
}

// changed reads one file.
func (l *loader) changed(name string) (c changed, err error) {
	e, err := l.regulation(name)
	if err == nil {
		err = contentError(e.problems)
	}
	if err != nil {
		return c, err
	}
	var f facts
	if err := l.codec.Unpack(e.facts, &f); err != nil {
		return c, err
	}
	if e.citations != nil {
		if err := l.codec.Unpack(e.citations, &c.citations); err != nil {
			return c, err
		}
	}
	c.regulation = new(law.Regulation)
	c.rule = store.Rule{Meta: f.Meta, File: name, Provisions: f.Provisions, Effects: f.Effects}
	return c, l.codec.Unpack(e.regulation, c.regulation)
}
