package authority

import (
	"slices"
	"strings"

	"wewenang/law"
)

// matterIndex finds known services by folded name.
type matterIndex struct {
	list  []Service
	byID  map[string]int
	names map[string][]int
}

func newMatterIndex(services []Service) *matterIndex {
	x := &matterIndex{byID: map[string]int{}, names: map[string][]int{}}
	for _, s := range services {
		if i, twice := x.byID[s.ID]; twice {
			x.merge(i, s)
			continue
		}
		if s.ID == "" {
			continue
		}
		x.byID[s.ID] = len(x.list)
		x.list = append(x.list, s)
		x.addName(s.Name, len(x.list)-1)
		for _, syn := range s.Synonyms {
			x.addName(syn, len(x.list)-1)
		}
	}
	return x
}

// merge adds the other names that a second region gives the same service.
func (x *matterIndex) merge(i int, s Service) {
	for _, syn := range append([]string{s.Name}, s.Synonyms...) {
		if syn != x.list[i].Name && !slices.Contains(x.list[i].Synonyms, syn) {
			x.list[i].Synonyms = append(slices.Clone(x.list[i].Synonyms), syn)
			x.addName(syn, i)
		}
	}
}

func (x *matterIndex) addName(name string, i int) {
	for _, n := range []string{FoldMatter(name, ""), Fold(name), Fold(insideParenthesis(name))} {
		if n != "" && !slices.Contains(x.names[n], i) {
			x.names[n] = append(x.names[n], i)
		}
	}
}

// find returns the one service with the name, that of the region before
// others; "" when none or several have it.
func (x *matterIndex) find(names []string, region law.Region) string {
	for _, n := range names {
		list := x.names[n]
		if len(list) > 1 {
			list = slices.DeleteFunc(slices.Clone(list), func(i int) bool { return x.list[i].Region != region })
		}
		if len(list) == 1 {
			return x.list[list[0]].ID
		}
	}
	return ""
}

// matterMatch is a service with what the words say beyond its name.
type matterMatch struct {
	id    string
	limit string // words that limit it, "" when there are none
}

// service resolves the words of an object to a service id, "" when they name
// no matter in particular.
func (r *Resolver) service(words string, m mention, at law.Address) matterMatch {
	names := matterSpellings(words, m)
	if id := r.matters.find(names, m.region); id != "" {
		return matterMatch{id: id}
	}
	folded := names[0]
	if found := r.matters.leading(folded, m.region); found.id != "" {
		return found
	}
	if folded = cutRemark(folded); !namesMatter(folded) {
		return matterMatch{}
	}
	id := Slug(folded)
	if _, known := r.matters.byID[id]; known {
		return matterMatch{id: id}
	}
	source := m.rule.ID.At(at)
	if old, ok := r.newMatts[id]; !ok || source.String() < old.Source.String() {
		r.newMatts[id] = &Service{ID: id, Name: matterName(words), Proposed: true, Source: source}
	}
	return matterMatch{id: id}
}

// matterSpellings are the folded forms under which an object may be listed.
func matterSpellings(words string, m mention) []string {
	names := []string{FoldMatter(words, m.region), Fold(words), Fold(cutParenthesis(words))}
	if inner := insideParenthesis(words); inner != "" {
		names = append(names, Fold(inner))
	}
	if meaning, ok := m.terms[Fold(words)]; ok && len(strings.Fields(meaning)) <= 8 {
		names = append(names, FoldMatter(meaning, m.region))
	}
	return names
}

// remarks follow a name without limiting what it names; limits narrow it.
var (
	remarks = []string{"yang", "sebagaimana", "hanya", "bersamaan", "berdasarkan", "sesuai", "setelah", "sebelum", "paling", "secara", "oleh", "melalui", "atas nama", "apabila", "jika"}
	limits  = []string{"untuk", "bagi", "dengan", "dari", "di", "pada", "kepada", "terhadap", "dalam"}
)

// cutRemark takes off what is said about a matter after its name.
func cutRemark(folded string) string {
	fields := strings.Fields(folded)
	for i, w := range fields {
		if i > 0 && slices.Contains(remarks, w) {
			return strings.Join(fields[:i], " ")
		}
	}
	return folded
}

// leading finds the longest known name that begins the words and is followed
// by a remark or a limit; a limit is kept as words that nobody has read.
func (x *matterIndex) leading(folded string, region law.Region) matterMatch {
	fields := strings.Fields(folded)
	for i := len(fields) - 1; i > 0; i-- {
		limit := slices.Contains(limits, fields[i])
		if !limit && !slices.Contains(remarks, fields[i]) {
			continue
		}
		if id := x.find([]string{strings.Join(fields[:i], " ")}, region); id != "" {
			if !limit {
				return matterMatch{id: id}
			}
			return matterMatch{id, strings.Join(fields[i:], " ")}
		}
	}
	return matterMatch{}
}

func matterName(words string) string {
	return strings.Trim(strings.Join(strings.Fields(words), " "), " .,;:")
}
