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

// service resolves the words of an object to a service id, "" when they name
// no matter in particular.
func (r *Resolver) service(words string, m mention, at law.Address) string {
	folded := FoldMatter(words, m.region)
	names := []string{folded, Fold(words), Fold(cutParenthesis(words))}
	if inner := insideParenthesis(words); inner != "" {
		names = append(names, Fold(inner))
	}
	if meaning, ok := m.terms[Fold(words)]; ok && len(strings.Fields(meaning)) <= 8 {
		names = append(names, FoldMatter(meaning, m.region))
	}
	if id := r.matters.find(names, m.region); id != "" {
		return id
	}
	if !namesMatter(folded) {
		return ""
	}
	id := Slug(folded)
	if _, known := r.matters.byID[id]; known {
		return id
	}
	source := m.rule.ID.At(at)
	if old, ok := r.newMatts[id]; !ok || source.String() < old.Source.String() {
		r.newMatts[id] = &Service{ID: id, Name: matterName(words), Proposed: true, Source: source}
	}
	return id
}

func matterName(words string) string {
	return strings.Trim(strings.Join(strings.Fields(words), " "), " .,;:")
}
