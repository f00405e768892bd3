package store

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"wewenang/authority"
	"wewenang/law"
)

// Lists are the records that a reader loads whole: everything that is asked
// for across regulations.
type Lists struct {
	Corpus   law.Corpus
	Rules    []Rule // in ascending order of identity
	Agencies []authority.Agency
	Services []authority.Service
	Grants   []authority.Grant // in the order of rules
	// Expectations are the tables of the regions' drafters, as read.
	Expectations []law.Table
}

// Rule is what is known of a regulation besides its words and citations.
type Rule struct {
	Meta       law.Meta
	File       string // path in the content folder
	Provisions int    // nodes of its tree
	Effects    []law.Effect
}

// header is the record that tells how long the lists are.
type header struct {
	Corpus                            law.Corpus
	Expectations                      []law.Table
	Agencies, Grants, Rules, Services int
}

// chunk is how many elements of a list share a record: enough to pay for the
// record, few enough to be decoded side by side.
const chunk = 2048

// Lists adds what readers hold in memory.
func (w *Writer) Lists(l Lists) error {
	h := header{Corpus: l.Corpus, Expectations: l.Expectations, Agencies: len(l.Agencies), Grants: len(l.Grants),
		Rules: len(l.Rules), Services: len(l.Services)}
	if err := writeList(w, "agencies", l.Agencies); err != nil {
		return err
	}
	if err := writeList(w, "grants", l.Grants); err != nil {
		return err
	}
	if err := w.pack(lists, "header", h); err != nil {
		return err
	}
	if err := writeList(w, "rules", l.Rules); err != nil {
		return err
	}
	return writeList(w, "services", l.Services)
}

func writeList[T any](w *Writer, name string, list []T) error {
	n := 0
	for part := range slices.Chunk(list, chunk) {
		if err := w.pack(lists, chunkName(name, n), part); err != nil {
			return err
		}
		n++
	}
	return nil
}

func chunkName(name string, n int) string { return fmt.Sprintf("%s/%06d", name, n) }

// Corpus returns the counts alone.
func (r *Reader) Corpus() (law.Corpus, error) {
	var h header
	err := r.unpack(lists, "header", &h)
	return h.Corpus, err
}

// Lists returns the records that are held in memory.
func (r *Reader) Lists() (Lists, error) {
	var h header
	if err := r.unpack(lists, "header", &h); err != nil {
		return Lists{}, err
	}
	l := Lists{Corpus: h.Corpus, Expectations: h.Expectations}
	var work []func() error
	together := new(Sharer)
	work = readList(work, r, together, "agencies", h.Agencies, &l.Agencies)
	work = readList(work, r, together, "grants", h.Grants, &l.Grants)
	work = readList(work, r, together, "rules", h.Rules, &l.Rules)
	work = readList(work, r, together, "services", h.Services, &l.Services)
	return l, sideBySide(work)
}

// readList adds the reading of every chunk of a list to the work.
func readList[T any](work []func() error, r *Reader, together *Sharer, name string, size int, out *[]T) []func() error {
	if size == 0 {
		return work
	}
	list := make([]T, size)
	*out = list
	for n := 0; n*chunk < size; n++ {
		work = append(work, func() error {
			var part []T
			if err := r.unpack(lists, chunkName(name, n), &part); err != nil {
				return err
			}
			together.Share(&part)
			if copy(list[n*chunk:], part) != min(chunk, size-n*chunk) {
				return fmt.Errorf("store list/%s: %w: too short", name, ErrCorrupt)
			}
			return nil
		})
	}
	return work
}

// sideBySide does the work on all cores.
func sideBySide(work []func() error) error {
	var next atomic.Int64
	var group sync.WaitGroup
	errs := make([]error, len(work))
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				errs[i] = work[i]()
			}
		})
	}
	group.Wait()
	return errors.Join(errs...)
}
