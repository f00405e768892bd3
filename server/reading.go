package server

import (
	"cmp"
	"context"
	"html/template"
	"slices"
	"strings"

	"wewenang/law"
)

// readingView is an instrument with its words, or one provision of it.
type readingView struct {
	Base
	Meta     law.Meta
	Name     string // short
	About    string
	Region   string
	Maker    string
	Standing standing
	Contents []entry
	Body     template.HTML
	Effects  []effectRow
	Cited    []group // who cites it
	CitedN   int
	Grants   []fact
	GrantsN  int
	Terms    []law.Definition
	Marks    bool          // the text holds citations that lead out of the corpus
	Long     bool          // so long that a browser should draw it piece by piece
	Addr     law.Address   // of the one provision shown
	Up       []link        // the way from the instrument to the provision
	Prev     link          // neighbouring Pasal
	Next     link          //
	Notes    template.HTML // elucidation of the provision
	Unread   []law.Problem
	Original string // address of the document that the text was read from; "" when it is not at hand
	// NoOriginal says why there is no address although the text names a document:
	// "closed" when this site hands none out, "gone" when the file is not there.
	NoOriginal string
	CopyWhy    string    // and why
	Copy       string    // how good the copy is: rendah, sedang, ocr, or ""
	PlainPath  string    // of the machine-readable forms, without suffix
	Text       *textView // of the words shown; nil when no other instrument touches them
}

func (*readingView) view() string { return "reading" }

// ruleData is everything that the library knows of one instrument.
type ruleData struct {
	rule    *law.Regulation
	cites   []law.Citation
	backs   []law.Backlink
	effects []law.Effect
	text    *reworded // the words of the page's day; nil when no other instrument touches them
}

func readRule(ctx context.Context, lib Library, id law.ID) (ruleData, error) {
	var d ruleData
	var err error
	if d.rule, err = lib.Regulation(ctx, id); err != nil {
		return d, err
	}
	if d.cites, err = lib.Citations(ctx, id); err != nil {
		return d, err
	}
	if d.backs, err = lib.CitedBy(ctx, id); err != nil {
		return d, err
	}
	d.effects, err = lib.Effects(ctx, id)
	return d, err
}

// readingPage answers every address under a region.
func readingPage(q *request) (response, error) {
	p, err := readPlace(q.URL.Path)
	if err != nil {
		return response{}, err
	}
	if p.Day != "" {
		q.base.AsOf, q.base.AsOfGiven = p.Day, true
	}
	switch p.Format {
	case "json":
		return regulationJSON(q, p)
	case "md":
		return regulationMarkdown(q, p)
	case "docx":
		return regulationDOCX(q, p)
	}
	d, err := readRule(q.Context(), q.lib, p.ID)
	if err != nil {
		return response{}, err
	}
	if err := q.reword(&d); err != nil {
		return response{}, err
	}
	if p.At != "" {
		return provisionPage(q, p, d)
	}
	return show(wholePage(q, p, d))
}

// nationalRedirect leads "/uu/2014/23" to its page.
func nationalRedirect(q *request) (response, error) {
	if _, err := readPlace(strings.TrimSuffix(q.URL.Path, comparePath)); err != nil {
		return response{}, err
	}
	path := "/" + law.NationalSegment + q.URL.Path
	if q.URL.RawQuery != "" {
		path += "?" + q.URL.RawQuery
	}
	return moved(path)
}

// listing leads the beginning of an identity, such as "/kab-contoh/perbup/2021",
// to the search for what begins so.
func listing(q *request) (response, error) {
	pairs := []string{"daerah", q.vars["daerah"], "jenis", q.vars["jenis"], "tahun", q.vars["tahun"]}
	return moved(q.base.Link("/cari", pairs...))
}

// identity fills in what both kinds of reading page say of the instrument.
func (v *readingView) identity(q *request, p place, d ruleData) {
	m := d.rule.Meta
	v.Meta, v.Name, v.About, v.Region, v.Maker = m, m.Short(), m.About, m.ID.Region().Name(), m.Maker
	// Metadata of real law in a demonstration stands among fiction.
	v.Fiction = m.Manuscript == law.ManuscriptExample || m.MetaOnly && q.base.Corpus.Fiction
	v.Standing = q.standing(p.ID.At(p.At))
	v.CopyWhy = copyReasons(m.Quality)
	v.Copy = copyQuality(m.Quality)
	switch {
	case q.site.originalThere(d.rule):
		v.Original = "/" + m.ID.Path() + originalPath
	case m.Original != "" && q.site.Originals == nil:
		v.NoOriginal = "closed"
	case m.Original != "":
		v.NoOriginal = "gone"
	}
	v.Text = q.textView(d, p.At)
	v.PlainPath = "/" + m.ID.Path()
	if q.base.AsOfGiven {
		v.PlainPath += "@" + string(q.base.AsOf)
	}
	if p.At != "" {
		v.PlainPath += "/" + string(p.At)
	}
}

func wholePage(q *request, p place, d ruleData) *readingView {
	v := &readingView{Base: q.page("reading", d.rule.Meta.Short()), Terms: d.rule.Definitions}
	v.identity(q, p, d)
	v.Contents = contents(d.rule)
	w := newProse(q, d)
	for _, part := range d.rule.Parts {
		w.node(part, 2)
	}
	v.Body, v.Marks, v.Long, v.Unread = w.html(), w.outside, w.nodes > 2000, d.rule.Problems
	v.Effects = q.effectRows(d.rule.ID, d.effects)
	v.Cited, v.CitedN = q.groupBacklinks(d.backs, "")
	v.GrantsN = len(w.grantList)
	v.Grants = q.facts(w.grantList[:min(v.GrantsN, maxGrantsBelow)])
	return v
}

// effectRow is an effect in words.
type effectRow struct {
	What    string
	Target  link
	Where   link
	Date    string
	Applied bool
	Why     string
	Words   string
}

const (
	maxRows        = 300
	maxGrantsBelow = 60 // under a whole text, where each stands in its place too
)

func (q *request) effectRows(id law.ID, list []law.Effect) []effectRow {
	out := make([]effectRow, 0, min(len(list), maxRows))
	for _, e := range list[:min(len(list), maxRows)] {
		row := effectRow{What: q.base.Word("effect", e.Kind), Applied: e.Applied, Why: e.Reason, Words: e.Words,
			Where: link{e.At.Words(), q.base.Provision(id, e.At)}}
		if e.Target != "" {
			row.Target = link{q.ruleName(e.Target), q.base.Provision(e.Target, e.TargetAt)}
			if e.TargetAt != "" {
				row.Target.Text = e.TargetAt.Words() + " " + row.Target.Text
			}
		}
		if e.Date != "" {
			row.Date = q.base.Date(e.Date)
		}
		out = append(out, row)
	}
	return out
}

// group is a rule with the places in it that cite something.
type group struct {
	Rule   link
	N      int
	Places []citing
}

type citing struct {
	Where link
	At    string // what is cited
	Text  string
}

const (
	maxGroups = 100
	maxPlaces = 12
)

// groupBacklinks sorts the citations of one provision, or of the whole
// instrument, by the rule that makes them.
func (q *request) groupBacklinks(backs []law.Backlink, at law.Address) ([]group, int) {
	index := map[law.ID]int{}
	var out []group
	total := 0
	for _, b := range backs {
		if !at.Covers(b.At) {
			continue
		}
		total++
		i, ok := index[b.From.ID]
		if !ok {
			i = len(out)
			index[b.From.ID] = i
			out = append(out, group{Rule: link{q.ruleName(b.From.ID), q.base.Rule(b.From.ID, "")}})
		}
		out[i].N++
		if len(out[i].Places) < maxPlaces {
			out[i].Places = append(out[i].Places, citing{Where: link{cmp.Or(b.From.At.Words(), "–"), q.base.Provision(b.From.ID, b.From.At)}, At: b.At.Words(), Text: b.Text})
		}
	}
	slices.SortStableFunc(out, func(a, b group) int { return cmp.Compare(b.N, a.N) })
	return out[:min(len(out), maxGroups)], total
}

// entry is a line of the table of contents.
type entry struct {
	Label, Heading string
	At             law.Address
	Pasal          []entry
	Sub            []entry
}

// contents lists groups and Pasal, and the parts around them.
func contents(r *law.Regulation) []entry {
	var out []entry
	for _, p := range r.Parts {
		out = addEntry(out, p)
	}
	return out
}

func addEntry(list []entry, p *law.Provision) []entry {
	e := entry{Label: cmp.Or(p.Label, p.Addr.Words()), Heading: p.Heading, At: p.Addr}
	switch p.Kind {
	case law.KindPasal, law.KindDiktum:
		if n := len(list); n > 0 && list[n-1].At == "" {
			list[n-1].Pasal = append(list[n-1].Pasal, e)
			return list
		}
		return append(list, entry{Pasal: []entry{e}})
	case law.KindMenimbang, law.KindMengingat, law.KindMenetapkan, law.KindPenjelasan, law.KindLampiran:
		e.Label, e.Heading = p.Addr.Words(), cmp.Or(p.Heading, "")
		return append(list, e)
	}
	if !p.Kind.Groups() {
		return list
	}
	for _, c := range p.Children {
		if c.Kind == law.KindPasal {
			e.Pasal = append(e.Pasal, entry{Label: cmp.Or(c.Label, c.Addr.Words()), At: c.Addr})
			continue
		}
		e.Sub = addEntry(e.Sub, c)
	}
	return append(list, e)
}

// PathNoDay is the address that the form for another day submits to: this page
// without a day in its path.
func (v *readingView) PathNoDay() string {
	path, _, err := cutDay(v.Path)
	if err != nil {
		return v.Path
	}
	return path
}
