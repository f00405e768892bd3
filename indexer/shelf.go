package indexer

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"wewenang/law"
)

// How often a shelf looks whether CURRENT names another generation, and reads
// all files of the live one again.
const (
	lookEvery   = time.Second
	verifyEvery = 24 * time.Hour
)

// Shelf hands out the library of the live generation. It moves to a newer
// generation when CURRENT names one, keeps the old one until its last user has
// let go, and rebuilds from content what is broken or outdated.
type Shelf struct {
	o       Options
	live    atomic.Pointer[held]
	rebuild chan struct{} // holds one wish
	soon    chan struct{} // holds one wish for a patch
	stop    context.CancelFunc
	work    sync.WaitGroup

	mu       sync.Mutex
	state    Opened  // the live library and what is wrong with it
	building error   // why the newest content is not served
	last     *Corpus // results by file, for the next build
	base     *held   // the live generation, patches left out
	known    stamps  // of the files that it was made from
}

// OpenShelf opens the data folder and keeps it open until Close or the end of
// ctx. With o.Content set it builds when there is no usable generation, and
// rebuilds in the background when the live one is broken, outdated or made
// from other content. With o.Content nil it serves what is there.
func OpenShelf(ctx context.Context, o Options) (*Shelf, error) {
	o = o.complete()
	before := o.stamp()
	opened, err := Open(ctx, o.Data, o.Log)
	var first *Corpus
	var problem error
	if errors.Is(err, ErrNoGeneration) && o.Content != nil {
		o.Log.Info("building", "because", err)
		opened, first, problem, err = buildAndOpen(ctx, o)
	}
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	s := &Shelf{o: o, stop: stop, rebuild: make(chan struct{}, 1), soon: make(chan struct{}, 1), last: first, building: problem}
	if first != nil {
		before.generation = opened.Generation()
		s.known = before
	}
	s.put(opened)
	s.work.Go(func() { s.follow(ctx) })
	if o.Content != nil {
		s.work.Go(func() { s.build(ctx) })
		s.work.Go(func() { s.patches(ctx) })
		if first == nil {
			s.Rebuild() // no more than a look when nothing has changed
		}
	}
	return s, nil
}

// buildAndOpen makes the first generation. Files with errors are left out of
// it and told as the problem.
func buildAndOpen(ctx context.Context, o Options) (Opened, *Corpus, error, error) {
	defer debug.FreeOSMemory()
	o.Strict = false
	corpus, _, err := build(ctx, o)
	if err != nil {
		return Opened{}, nil, nil, err
	}
	opened, err := Open(ctx, o.Data, o.Log)
	if corpus == nil {
		return opened, nil, nil, err
	}
	problem := corpus.Err()
	return opened, corpus.byFile(), problem, err
}

// byFile returns a corpus that holds the results by file and nothing else.
func (c *Corpus) byFile() *Corpus { return &Corpus{files: c.files} }

// Take returns the live library and a function to let it go. The library stays
// open until then, also when a newer generation has replaced it.
func (s *Shelf) Take() (*Library, func(), error) {
	for {
		h := s.live.Load()
		if h == nil {
			return nil, nil, fmt.Errorf("%w: the shelf is closed", ErrNoGeneration)
		}
		if h.take() {
			return h.lib, h.releaser(), nil
		}
	}
}

// Problem returns what keeps the newest content from being served, such as a
// [*ContentError] under watching or a broken generation; nil when nothing
// does.
func (s *Shelf) Problem() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.building != nil {
		return s.building
	}
	return s.state.Degraded
}

// Rebuild asks for a build from the content. It returns at once; wishes that
// come while one is waiting are one wish.
func (s *Shelf) Rebuild() {
	wish(s.soon)
	wish(s.rebuild)
}

func wish(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// Close stops following and building and closes the live library when its last
// user has let go.
func (s *Shelf) Close() error {
	s.stop()
	s.work.Wait()
	if h := s.live.Swap(nil); h != nil {
		h.drop()
	}
	return nil
}

// put makes a library the live one.
func (s *Shelf) put(o Opened) {
	h := hold(o.Library, func(err error) {
		if err != nil {
			s.o.Log.Warn("closing a generation", "generation", o.Generation(), "err", err)
		}
	})
	s.mu.Lock()
	s.state, s.base = o, h
	if errors.Is(s.building, ErrBusy) { // the other builder is done
		s.building = nil
	}
	old := s.live.Swap(h)
	s.mu.Unlock()
	if old != nil {
		old.drop()
	}
	s.o.Log.Info("serving", "generation", o.Generation(), "regulations", o.Corpus().Regulations)
	s.prepare()
}

// prepare has the findings of the day computed in the background, so that the
// first reader need not wait for them. In a large corpus they take the memory
// and the processors from those who search, and wait until somebody asks. It
// returns the day.
func (s *Shelf) prepare() law.Date {
	day := law.DateOf(s.o.Now())
	lib, release, err := s.Take()
	if err != nil {
		return day
	}
	if lib.Corpus().Regulations > s.o.Ahead && lib.Corpus().AsOf != day {
		release()
		return day
	}
	go func() { // not waited for: a shelf that closes lets the library go when it is done
		defer release()
		if _, err := lib.Findings(context.Background(), day); err != nil {
			s.o.Log.Warn("computing findings ahead", "day", day, "err", err)
		}
	}()
	return day
}

// follow moves to the generation that CURRENT names, until ctx ends.
func (s *Shelf) follow(ctx context.Context) {
	look := time.NewTicker(s.o.look)
	defer look.Stop()
	check := time.NewTicker(verifyEvery)
	defer check.Stop()
	var tried string // a generation that could not be opened is tried once
	day := law.DateOf(s.o.Now())
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
			tried = s.look(ctx, tried)
			if law.DateOf(s.o.Now()) != day {
				day = s.prepare()
			}
		case <-check.C:
			s.verifyLive(ctx)
		}
	}
}

// look opens the generation that CURRENT names, if it is another one than the
// live one and than tried. It returns the name it has tried last.
func (s *Shelf) look(ctx context.Context, tried string) string {
	d := folder(s.o.Data)
	current, err := d.current()
	if err != nil || current == "" || current == tried || current == s.generation() {
		return tried
	}
	lib, err := d.open(ctx, current, s.o.Log)
	if err != nil {
		s.o.Log.Warn("newer generation cannot be served", "generation", current, "err", err)
		s.degrade(fmt.Errorf("%s: %w", current, err))
		return current
	}
	s.put(Opened{Library: lib})
	wish(s.soon) // for what has changed while it was built
	return current
}

func (s *Shelf) generation() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.Generation()
}

// degrade notes what is wrong with the generations and asks for a new one.
func (s *Shelf) degrade(err error) {
	s.mu.Lock()
	s.state.Degraded = err
	s.mu.Unlock()
	s.Rebuild()
}

// verifyLive reads all files of the live generation again.
func (s *Shelf) verifyLive(ctx context.Context) {
	s.mu.Lock()
	m := s.state.manifest
	s.mu.Unlock()
	if err := m.verify(ctx, folder(s.o.Data).path(m.Generation)); err != nil && ctx.Err() == nil {
		s.o.Log.Error("live generation is damaged", "generation", m.Generation, "err", err)
		s.degrade(err)
	}
}

// build carries out wishes for a build until ctx ends.
func (s *Shelf) build(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.rebuild:
			s.buildOnce(ctx)
		}
	}
}

// buildOnce builds from content without publishing anything while a file has
// an error. The follower opens what it makes.
func (s *Shelf) buildOnce(ctx context.Context) {
	defer debug.FreeOSMemory() // a server has use for the memory elsewhere
	o := s.o
	o.Strict, o.Progress = true, nil
	s.mu.Lock()
	o.previous = s.last
	s.mu.Unlock()
	before := o.stamp()
	corpus, summary, err := build(ctx, o)
	if ctx.Err() != nil {
		return
	}
	switch {
	case err != nil:
		s.o.Log.Warn("content is not published", "err", err)
	case summary.Unchanged: // but files may have been left out of it
		err = contentError(summary.Details)
	default:
		s.o.Log.Info("built", "generation", summary.Generation, "seconds", summary.Seconds)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.building = err
	if err == nil {
		before.generation = summary.Generation
		s.known = before
	}
	if corpus != nil {
		s.last = corpus.byFile()
	}
}
