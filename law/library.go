package law

// Backlink is a citation seen from its target.
type Backlink struct {
	From Ref     `json:"from"`
	At   Address `json:"at"` // the part of the target that is cited
	Text string  `json:"text"`
}

// SourceFile is a file as handed in, before parsing.
type SourceFile struct {
	Name string
	Data []byte
}

// Table is a table of a Markdown file outside the law, such as the list of
// agencies of a region. Cells keep their place for error messages.
type Table struct {
	File    string
	Heading string // the nearest heading above
	Header  []Cell
	Rows    [][]Cell
}

// Cell is one field of a [Table].
type Cell struct {
	Text   string
	Line   int
	Column int
}

// Corpus counts what an index holds, so that silence is not read as "no rule".
type Corpus struct {
	Generation        string          `json:"generation"`
	Built             string          `json:"built"` // RFC 3339
	AsOf              Date            `json:"as_of"`
	Regulations       int             `json:"regulations"`
	MetaOnly          int             `json:"meta_only"`
	Provisions        int             `json:"provisions"`
	Citations         int             `json:"citations"`
	CitationsResolved int             `json:"citations_resolved"`
	Effects           int             `json:"effects"`
	EffectsUnapplied  int             `json:"effects_unapplied"`
	Grants            int             `json:"grants"`
	GrantsSettled     int             `json:"grants_settled"`
	Agencies          int             `json:"agencies"`
	Services          int             `json:"services"`
	ByRegion          map[string]int  `json:"by_region"`
	ByType            map[string]int  `json:"by_type"`
	Missing           []MissingTarget `json:"missing"` // most cited instruments that the corpus lacks
	Problems          []Problem       `json:"problems"`
	Fiction           bool            `json:"fiction"` // holds manuscripts of kind contoh
}

// MissingTarget is an instrument that is cited and not held.
type MissingTarget struct {
	ID    ID  `json:"id"`
	Count int `json:"count"`
}
