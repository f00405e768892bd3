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
	Expectations []law.Table   // of the regions' drafters, as read
	Problems     []law.Problem // of every file

	entries []*entry          // in ascending order of identity
	grants  []authority.Grant // of all entries, tied to agencies and services
	rules   []store.Rule      // of each entry
	grantAt []int             // where those of each entry begin; one more at the end
	files   map[string]*entry // every file that was read, for the next load
	codec   *store.Codec

	rereadings map[law.ID]rereading // grants of changed words, by the instrument that they belong to
}

// entry is what one file gave. An entry with errors is not part of the corpus,
// but the next load can take it over.
type entry struct {
	file       string
	sum        fileSum
	id         law.ID
	regulation []byte // packed law.Regulation
	citations  []byte // packed []law.Citation, nil for none
	facts      []byte // packed facts
	problems   []law.Problem
}

// facts are what the stages found in one regulation besides its words and
// citations. They are kept packed as well: as values they would hold on to the
// words of the whole file.
type facts struct {
	Meta        law.Meta
	Provisions  int
	Definitions []law.Definition
	Effects     []law.Effect
	Grants      []authority.Grant // as stated, before names are resolved
	Annotated   bool              // a person wrote notes into it
}

func (e *entry) failed() bool { return contentError(e.problems) != nil }

// Len returns the number of regulations.
func (c *Corpus) Len() int { return len(c.entries) }

// Rules returns what is known of every regulation besides its words and
// citations, in ascending order of identity.
func (c *Corpus) Rules() []store.Rule { return c.rules }

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
		return strings.Compare(string(e.id), string(id))
	})
	if !ok {
		return nil, fmt.Errorf("regulation %s: %w", id, law.ErrNotFound)
	}
	return c.unpack(c.entries[i])
}

func (c *Corpus) unpack(e *entry) (*law.Regulation, error) {
	r := new(law.Regulation)
	if err := c.codec.Unpack(e.regulation, r); err != nil {
		return nil, fmt.Errorf("regulation %s: %w", e.id, err)
	}
	return r, nil
}

// citationsOf returns the citations of one entry, in printed order.
func (c *Corpus) citationsOf(e *entry) ([]law.Citation, error) {
	if e.citations == nil {
		return nil, nil
	}
	var list []law.Citation
	if err := c.codec.Unpack(e.citations, &list); err != nil {
		return nil, fmt.Errorf("citations of %s: %w", e.id, err)
	}
	return list, nil
}

// Grants returns every grant in ascending order of rules.
func (c *Corpus) Grants() []authority.Grant { return c.grants }

// grantsOf returns the grants of one entry.
func (c *Corpus) grantsOf(i int) []authority.Grant {
	return c.grants[c.grantAt[i]:c.grantAt[i+1]]
}

// Err returns a [*ContentError] when a file has an error, nil otherwise.
func (c *Corpus) Err() error { return contentError(c.Problems) }
