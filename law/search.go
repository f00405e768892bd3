package law

// Query is a search as the reader asks for it. The zero value finds nothing.
type Query struct {
	Text    string // what was typed
	Type    Type   // jenis
	Year    int    // tahun
	Region  string // daerah: a region slug, or NationalSegment
	Agency  string // instansi: an agency id that the provision's grants name
	Service string // layanan: a service id
	Status  Status
	AsOf    Date   // pada; "" means the day that the index was built for
	Sort    string // "" relevance, "date" or "rank"
	From    int    // hits to skip, at most 1,000
	After   ID     // the last hit of the page before, for pages beyond that; From then does not count
	Size    int    // hits wanted, 1 to 50; 0 means 10
	Explain bool   // say what every score is made of
}

// Hit is one answer: a regulation, or the provision of it that answers best.
type Hit struct {
	ID       ID       `json:"id"`
	At       Address  `json:"at"` // "" when the whole regulation is the answer
	Title    string   `json:"title"`
	Type     Type     `json:"type"`
	Year     int      `json:"year"`
	Region   Region   `json:"region"`
	Standing Standing `json:"standing"`
	Score    float64  `json:"score"`
	Snippet  []Span   `json:"snippet"`
	More     []Hit    `json:"more,omitempty"` // further provisions of the same regulation
	Why      string   `json:"why,omitempty"`  // what matched, for "mengapa cocok"

	Parts []ScorePart `json:"score_parts,omitempty"` // of what the score is made, where the query asks for it
}

// ScorePart is one part of a score. The first ones are summed, those that are
// Factor multiply the sum.
type ScorePart struct {
	Name   string  `json:"name"`
	Value  float64 `json:"value"`
	Factor bool    `json:"factor,omitempty"`
}

// Span is a run of words of a snippet; Hit marks those that match the query.
type Span struct {
	Text string `json:"text"`
	Hit  bool   `json:"hit,omitempty"`
}

// Facet counts the answers that share a value.
type Facet struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Count int    `json:"count"`
}

// Results answer a query.
type Results struct {
	Query      string             `json:"query"`
	Total      int                `json:"total"`
	TookMS     float64            `json:"took_ms"`
	AsOf       Date               `json:"as_of"`
	Hits       []Hit              `json:"hits"`
	Facets     map[string][]Facet `json:"facets"`             // keyed jenis, tahun, daerah, instansi, layanan, status
	Identity   *Ref               `json:"identity,omitempty"` // set when the query names one instrument or provision
	Notes      []string           `json:"notes,omitempty"`    // what the engine did with the query, in Indonesian
	DidYouMean string             `json:"did_you_mean,omitempty"`
	Answer     *Answer            `json:"answer,omitempty"` // to a question for authority
	Cut        bool               `json:"-"`                // the deadline came before the end; a note says so
}

// Answer tells who holds a power, read from the grants of the corpus.
type Answer struct {
	Who      bool      `json:"who"`            // the question asks for the holder, not for what one holds
	Matter   string    `json:"matter"`         // the words that were looked for
	Total    int       `json:"total"`          // grants that answer
	Past     bool      `json:"past,omitempty"` // none holds on the day asked for; these did before
	Holdings []Holding `json:"holdings"`
}

// Holding is one grant that answers, with the provision that makes it. What a
// machine proposed and nobody has decided on is no more than a proposal.
type Holding struct {
	Grant      string   `json:"grant"` // its id
	Ref        Ref      `json:"ref"`
	Kind       string   `json:"kind"`
	Act        string   `json:"act"`
	Holder     string   `json:"holder"`
	HolderID   string   `json:"holder_id"`
	Object     string   `json:"object"`
	ServiceID  string   `json:"service_id"`
	Quote      string   `json:"quote"`
	Span       Interval `json:"span"`
	Settled    bool     `json:"settled"`    // a person has decided
	Confidence float64  `json:"confidence"` // 0 to 1
}

// SuggestionKind says what a [Suggestion] names.
type SuggestionKind string

// The kinds of suggestion.
const (
	SuggestRegulation SuggestionKind = "peraturan"
	SuggestAgency     SuggestionKind = "instansi"
	SuggestService    SuggestionKind = "layanan"
)

// Suggestion completes what is being typed.
type Suggestion struct {
	Text   string // the name in full
	Kind   SuggestionKind
	Ref    Ref    // of a regulation
	Entity string // id of an agency or service
}
