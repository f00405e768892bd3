package indexer

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

// Corpus is a content folder, read. Words of regulations are kept packed, so
// that ten thousand of them fit into a small part of the memory that their
// trees would take. It is immutable and safe for concurrent use.
type Corpus struct {
	Hash         string // of every file
	Agencies     []authority.Agency
	Services     []authority.Service
	Expectations []law.Table   // of the regions' drafters
	Problems     []law.Problem // of every file

	entries []*entry            // in ascending order of identity
	grants  [][]authority.Grant // of each entry, tied to agencies and services
	files   map[string]*entry   // every file that was read, for the next load
	codec   *store.Codec
}

// entry is what one file gave. What the stages found is kept although the file
// may have errors; entries with errors are not part of the corpus.
type entry struct {
	file        string
	sum         fileSum
	meta        law.Meta
	regulation  []byte // packed law.Regulation
	citations   []byte // packed []law.Citation, nil for none
	definitions []law.Definition
	effects     []law.Effect
	notes       []store.Note
	grants      []authority.Grant  // as stated, before names are resolved
	agencies    []authority.Agency // proposed
	provisions  int
	problems    []law.Problem
}

func (e *entry) failed() bool { return contentError(e.problems) != nil }

// Len returns the number of regulations.
func (c *Corpus) Len() int { return len(c.entries) }

// Metas returns the metadata of every regulation in ascending order of
// identity.
func (c *Corpus) Metas() []law.Meta {
	out := make([]law.Meta, len(c.entries))
	for i, e := range c.entries {
		out[i] = e.meta
	}
	return out
}

// Regulations yields every regulation in ascending order of identity, unpacked
// one at a time.
func (c *Corpus) Regulations() iter.Seq2[*law.Regulation, error] {
	return func(yield func(*law.Regulation, error) bool) {
		for _, e := range c.entries {
			if !yield(c.unpack(e)) {
				return
			}
		}
	}
}

// Regulation returns one regulation.
func (c *Corpus) Regulation(id law.ID) (*law.Regulation, error) {
	i, ok := slices.BinarySearchFunc(c.entries, id, func(e *entry, id law.ID) int {
		return strings.Compare(string(e.meta.ID), string(id))
	})
	if !ok {
		return nil, fmt.Errorf("regulation %s: %w", id, law.ErrNotFound)
	}
	return c.unpack(c.entries[i])
}

func (c *Corpus) unpack(e *entry) (*law.Regulation, error) {
	r := new(law.Regulation)
	if err := c.codec.Unpack(e.regulation, r); err != nil {
		return nil, fmt.Errorf("regulation %s: %w", e.meta.ID, err)
	}
	return r, nil
}

// EachCitations calls f with the citations of every regulation that makes some,
// in ascending order of identity.
func (c *Corpus) EachCitations(f func(law.ID, []law.Citation) error) error {
	for _, e := range c.entries {
		var list []law.Citation
		if e.citations == nil {
			continue
		}
		if err := c.codec.Unpack(e.citations, &list); err != nil {
			return fmt.Errorf("citations of %s: %w", e.meta.ID, err)
		}
		if err := f(e.meta.ID, list); err != nil {
			return err
		}
	}
	return nil
}

// EachEffects calls f with the effects of every regulation that has some, in
// ascending order of identity.
func (c *Corpus) EachEffects(f func(law.ID, []law.Effect)) {
	for _, e := range c.entries {
		if len(e.effects) > 0 {
			f(e.meta.ID, e.effects)
		}
	}
}

// Grants returns every grant in ascending order of rules.
func (c *Corpus) Grants() []authority.Grant {
	var out []authority.Grant
	for _, list := range c.grants {
		out = append(out, list...)
	}
	return out
}

// Err returns a [*ContentError] when a file has an error, nil otherwise.
func (c *Corpus) Err() error { return contentError(c.Problems) }
