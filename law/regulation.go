package law

import "iter"

// Manuscript tells what kind of copy the words come from.
type Manuscript string

// The kinds of manuscript, as the front matter spells them.
const (
	ManuscriptOfficial Manuscript = "resmi"
	ManuscriptCopy     Manuscript = "salinan"
	ManuscriptDraft    Manuscript = "rancangan"
	ManuscriptExample  Manuscript = "contoh" // fiction for demonstration
)

// Meta is what is known of an instrument besides its words. Every field is as
// stated by the front matter or read from title and closing; nothing in it is
// computed from other instruments.
type Meta struct {
	ID          ID         `json:"id"`
	About       string     `json:"about"`                 // after TENTANG, as printed or in title case
	Enacted     Date       `json:"enacted,omitempty"`     // ditetapkan, disahkan
	Promulgated Date       `json:"promulgated,omitempty"` // diundangkan
	InForce     Date       `json:"in_force,omitempty"`    // berlaku; "" when not stated
	Ends        Date       `json:"ends,omitempty"`        // first day on which it no longer holds by its own words
	Manuscript  Manuscript `json:"manuscript,omitempty"`
	Source      string     `json:"source,omitempty"`    // URL or description of the source
	Maker       string     `json:"maker,omitempty"`     // office that made it: "Bupati Garut"
	Quality     string     `json:"quality,omitempty"`   // remark of the importer, "" when nothing is amiss
	MetaOnly    bool       `json:"meta_only,omitempty"` // the corpus holds the metadata without the text
	Original    string     `json:"original,omitempty"`  // name of the document that the text was read from, kept beside it
	SHA256      string     `json:"sha256,omitempty"`    // of the original, in hexadecimal
	Stated      Status     `json:"stated,omitempty"`    // standing as the source states it, without a day
}

// Regulation is one instrument with its words.
type Regulation struct {
	Meta
	Parts       []*Provision `json:"parts"` // top-level nodes in printed order
	Definitions []Definition `json:"definitions,omitempty"`
	File        string       `json:"file,omitempty"` // path in the corpus
	Problems    []Problem    `json:"problems,omitempty"`
}

// Definition is a term that the instrument itself defines, as a rule in its
// Pasal 1.
type Definition struct {
	Term    string   `json:"term"`              // "Dinas"
	Aliases []string `json:"aliases,omitempty"` // abbreviations and other names given in the same sentence
	Meaning string   `json:"meaning"`           // "Dinas Penanaman Modal … Kabupaten Contoh"
	At      Address  `json:"at"`
}

// All yields every node of the regulation in printed order.
func (r *Regulation) All() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) {
		for _, p := range r.Parts {
			if !p.walk(yield) {
				return
			}
		}
	}
}

// Find returns the first provision with the address, nil when there is none.
func (r *Regulation) Find(a Address) *Provision {
	for p := range r.All() {
		if p.Addr == a {
			return p
		}
	}
	return nil
}
