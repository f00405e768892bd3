package indexer

import (
	"context"
	"strings"
	"sync"
	"unicode"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
	"wewenang/store"
)

// records give what is kept of each regulation, by its place among the rules.
type records struct {
	rules      []store.Rule
	grants     func(i int) []authority.Grant
	regulation func(i int) (*law.Regulation, error)
	citations  func(i int) ([]law.Citation, error)
}

// dossier is what the checks need of one regulation.
type dossier struct {
	rule      finding.Rule
	addresses []law.Address
	quotes    map[law.Address]string // first words of the provisions that give grants
}

// read unpacks one regulation and keeps what the checks need of it.
func (r records) read(i int) (dossier, error) {
	reg, err := r.regulation(i)
	if err != nil {
		return dossier{}, err
	}
	citations, err := r.citations(i)
	if err != nil {
		return dossier{}, err
	}
	d := dossier{rule: finding.RuleOf(reg, citations, r.rules[i].Effects, r.grants(i)),
		quotes: map[law.Address]string{}}
	for _, g := range d.rule.Grants {
		d.quotes[g.At] = ""
	}
	for p := range reg.All() {
		if p.Addr == "" {
			continue
		}
		d.addresses = append(d.addresses, p.Addr)
		if words, wanted := d.quotes[p.Addr]; wanted && words == "" {
			d.quotes[p.Addr] = firstWords(p.Text, maxQuote)
		}
	}
	return d, nil
}

// maxQuote is more words than any proof quotes.
const maxQuote = 60

// firstWords returns a copy of the first n words of s and the space around
// them, all of s when there are no more.
func firstWords(s string, n int) string {
	end, in := len(s), false
	for i, r := range s {
		space := unicode.IsSpace(r)
		if in && space {
			if n--; n == 0 {
				end = i
				break
			}
		}
		in = !space
	}
	return strings.Clone(s[:end])
}

// input gathers the facts that findings are computed from.
func (r records) input(ctx context.Context) (finding.Input, error) {
	numbers := make([]int, len(r.rules))
	place := make(map[law.ID]int, len(r.rules))
	for i, rule := range r.rules {
		numbers[i], place[rule.Meta.ID] = i, i
	}
	dossiers, err := inParallel(ctx, 0, numbers, r.read)
	if err != nil {
		return finding.Input{}, err
	}
	in := finding.Input{Rules: make([]finding.Rule, len(dossiers))}
	for i, d := range dossiers {
		in.Rules[i], dossiers[i].rule = d.rule, finding.Rule{}
	}
	in.Addresses = func(id law.ID) []law.Address {
		i, ok := place[id]
		if !ok {
			return nil
		}
		return dossiers[i].addresses
	}
	rare := &quoter{records: r, place: place}
	in.Quote = func(ref law.Ref) string {
		if i, ok := place[ref.ID]; ok && dossiers[i].quotes[ref.At] != "" {
			return dossiers[i].quotes[ref.At]
		}
		return rare.quote(ref)
	}
	return in, nil
}

// expectations reads the tables of all regions.
func expectations(tables []law.Table) []finding.Expectation {
	var out []finding.Expectation
	for _, t := range tables {
		list, _ := finding.ReadExpectations(regionOf(t.File), []law.Table{t})
		out = append(out, list...)
	}
	return out
}

// quoter returns the words of any provision. It keeps the regulation asked for
// last, because proofs quote one regulation several times in a row.
type quoter struct {
	records
	place map[law.ID]int

	mu   sync.Mutex
	last *law.Regulation
}

func (q *quoter) quote(ref law.Ref) string {
	i, ok := q.place[ref.ID]
	if !ok {
		return ""
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.last == nil || q.last.ID != ref.ID {
		r, err := q.regulation(i)
		if err != nil {
			return "" // a proof without its quote is still a proof
		}
		q.last = r
	}
	if p := q.last.Find(ref.At); p != nil {
		return p.Text
	}
	return ""
}

// casebook keeps the facts of a library once somebody has asked for findings.
type casebook struct {
	once sync.Once
	in   finding.Input
	err  error
}

// Input returns the facts that findings are computed from, reported for every
// day. Set AsOf for those of one.
func (c *Corpus) Input(ctx context.Context) (finding.Input, error) {
	in, err := records{
		rules:      c.rules,
		grants:     c.grantsOf,
		regulation: func(i int) (*law.Regulation, error) { return c.unpack(c.entries[i]) },
		citations:  func(i int) ([]law.Citation, error) { return c.citationsOf(c.entries[i]) },
	}.input(ctx)
	in.Agencies, in.Services = c.Agencies, c.Services
	in.Expectations = expectations(c.Expectations)
	return in, err
}

// Input returns the facts that findings are computed from, as [Corpus.Input]
// does, gathered at the first call.
func (l *Library) Input() (finding.Input, error) { return l.input() }

// input returns the facts of the library, gathered at the first call.
func (l *Library) input() (finding.Input, error) {
	if l.patch != nil {
		return l.patch.base.input()
	}
	l.cases.once.Do(func() {
		byRule := map[law.ID][]authority.Grant{}
		all := l.graph.All()
		for start := 0; start < len(all); {
			end := start + 1
			for end < len(all) && all[end].Rule == all[start].Rule {
				end++
			}
			byRule[all[start].Rule] = all[start:end]
			start = end
		}
		l.cases.in, l.cases.err = records{
			rules:      l.rules,
			grants:     func(i int) []authority.Grant { return byRule[l.rules[i].Meta.ID] },
			regulation: func(i int) (*law.Regulation, error) { return l.store.Regulation(l.rules[i].Meta.ID) },
			citations:  func(i int) ([]law.Citation, error) { return l.store.Citations(l.rules[i].Meta.ID) },
		}.input(context.Background()) // outlives the request that asked first
		l.cases.in.Agencies, l.cases.in.Services = l.graph.Agencies(), l.graph.Services()
		l.cases.in.Expectations = expectations(l.expected)
	})
	return l.cases.in, l.cases.err
}
