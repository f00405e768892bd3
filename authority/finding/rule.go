package finding

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wewenang/authority"
	"wewenang/law"
)

// RuleOf takes from a parsed regulation what the checks need, so that its
// words need not be kept. Citations, effects and grants are as computed from
// it; the grants must have passed [authority.Apply] and [authority.Resolve].
func RuleOf(r *law.Regulation, citations []law.Citation, effects []law.Effect, grants []authority.Grant) Rule {
	out := Rule{Meta: r.Meta, File: r.File, Citations: ownCitations(r, citations), Effects: effects, Definitions: r.Definitions, Grants: grants, Deadlines: DeadlinesOf(r)}
	out.Cited = citedTitles(r, citations)
	for p := range r.All() {
		for _, n := range p.Notes {
			if n.Word == WordSuppress || n.Word == "tafsir" {
				out.Notes = append(out.Notes, Note{At: p.Addr, Annotation: n})
			}
		}
	}
	return out
}

// CitedTitle is the title by which a provision cites an instrument, beside its
// number.
type CitedTitle struct {
	At     law.Address
	Target law.ID
	About  string
}

// citedTitles reads the titles that follow citations: "… Nomor 7 Tahun 2011
// tentang Retribusi Terminal".
func citedTitles(r *law.Regulation, citations []law.Citation) []CitedTitle {
	wanted := map[law.Address][]law.Citation{}
	for _, c := range citations {
		if c.Target != "" && !c.Same && c.TargetAt == "" && !strings.Contains(c.Text, "/") {
			wanted[c.At] = append(wanted[c.At], c)
		}
	}
	var out []CitedTitle
	for at, p := range addressed(r) {
		for _, c := range wanted[at] {
			if c.End <= 0 || c.End >= len(p.Text) || p.Text[c.Start:c.End] != c.Text {
				continue
			}
			rest := p.Text[c.End:min(len(p.Text), c.End+maxTitle)]
			if words := strings.TrimLeft(rest, " \n"); len(words) > 8 && strings.EqualFold(words[:8], "tentang ") {
				if about := citedTitle(words); about != "" {
					out = append(out, CitedTitle{c.At, c.Target, strings.Clone(about)})
				}
			}
		}
	}
	return out
}

// addressed yields every provision with the place by which its words are
// cited: words behind a list have none of their own and stand at that of the
// list.
func addressed(r *law.Regulation) iter.Seq2[law.Address, *law.Provision] {
	return func(yield func(law.Address, *law.Provision) bool) {
		var walk func(at law.Address, p *law.Provision) bool
		walk = func(at law.Address, p *law.Provision) bool {
			if p.Addr != "" {
				at = p.Addr
			}
			if !yield(at, p) {
				return false
			}
			for _, c := range p.Children {
				if !walk(at, c) {
					return false
				}
			}
			return true
		}
		for _, p := range r.Parts {
			if !walk("", p) {
				return
			}
		}
	}
}

// maxTitle is how many bytes behind a number are read for a title.
const maxTitle = 240

// ownCitations marks citations that are read as pointing into their own
// instrument although the name of another one follows: "Pasal 9 ayat (2)
// Undang-Undang PBB", "Pasal 6 “P.G.P. 1948”".
func ownCitations(r *law.Regulation, citations []law.Citation) []law.Citation {
	wanted := map[law.Address][]int{}
	for i, c := range citations {
		if (c.Same || c.Target == r.ID) && c.TargetAt != "" && c.Problem == "" {
			wanted[c.At] = append(wanted[c.At], i)
		}
	}
	out := citations
	for at, p := range addressed(r) {
		for _, i := range wanted[at] {
			c := citations[i]
			if c.End <= 0 || c.End > len(p.Text) || c.Start < 0 || c.Start > c.End || p.Text[c.Start:c.End] != c.Text {
				continue
			}
			problem := ""
			switch {
			case namesAnother(p.Text[c.End:]), namedBefore(p.Text[:c.Start]):
				problem = "diikuti nama peraturan lain"
			case runOnHeading(p.Text, c):
				problem = "judul pasal yang menyatu dengan naskah"
			default:
				continue
			}
			if &out[0] == &citations[0] {
				out = slices.Clone(citations)
			}
			out[i].Problem = problem
		}
	}
	return out
}

// namesAnother reports whether words behind a citation name an instrument: they
// begin, after at most one joining word, in capitals or with a quotation mark.
func namesAnother(rest string) bool {
	rest = strings.TrimLeft(rest[:min(len(rest), 160)], " \n")
	rest = behindPlaces(rest)
	for _, joining := range []string{"dari ", "pada ", "dalam ", "ketentuan "} {
		rest = strings.TrimPrefix(rest, joining)
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r) && !strings.HasPrefix(rest, "Pasal") && !strings.Contains(strings.ToLower(rest[:min(len(rest), 45)]), " ini") || strings.HasPrefix(rest, "\"") || strings.HasPrefix(rest, "“")
}

// behindPlaces drops further places of the same citation: "dan BAB II huruf A
// angka 5 Lampiran I Keputusan Presiden …".
func behindPlaces(rest string) string {
	words := strings.Fields(rest)
	n := 0
	for n < len(words) && placeWord(words[n]) {
		n++
	}
	if n < 2 || n == len(words) {
		return rest
	}
	return strings.Join(words[n:], " ")
}

func placeWord(w string) bool {
	switch strings.ToLower(w) {
	case "dan", "pada", "bab", "pasal", "ayat", "huruf", "angka", "lampiran", "bagian", "sub":
		return true
	}
	w = strings.Trim(w, "()")
	return w != "" && (len(w) == 1 || strings.Trim(w, "0123456789") == "" || strings.Trim(w, "IVXLC") == "")
}

// runOnHeading reports a "Pasal 10" between two sentences: the heading of the
// next Pasal, which print or machine let run into the text.
func runOnHeading(text string, c law.Citation) bool {
	before := strings.TrimRight(text[:c.Start], " \n")
	after := strings.TrimLeft(text[c.End:], " \n")
	if !strings.HasPrefix(c.Text, "Pasal ") || strings.Count(c.Text, " ") != 1 || before != "" && !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, ";") {
		return false
	}
	if rest, dotted := strings.CutPrefix(after, "."); dotted {
		after = strings.TrimLeft(rest, " \n")
	}
	r, _ := utf8.DecodeRuneInString(after)
	return after == "" || unicode.IsUpper(r) || r == '('
}

// namedBefore reports whether the words right before a citation name an
// instrument or a tax that is called by its Pasal: "tentang Pos pasal 6",
// "Pajak Penghasilan Pasal 21", "(Staatsblad 1938 No. 529) Pasal 2".
func namedBefore(text string) bool {
	text = strings.TrimRight(text, " \n")
	if i := strings.LastIndexByte(text, '('); strings.HasSuffix(text, ")") && i >= 0 {
		lower := strings.ToLower(text[i:])
		return strings.Contains(lower, "staatsblad") || strings.Contains(lower, "lembaran")
	}
	words := strings.Fields(text)
	if len(words) < 2 || strings.ContainsAny(words[len(words)-2], ".;:") {
		return false
	}
	last := words[len(words)-1]
	r, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(r) && strings.Trim(last, "IVXLC") != "" && !strings.ContainsAny(last, ".,;:") && !placeWord(last)
}
