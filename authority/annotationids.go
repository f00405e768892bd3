package authority

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// CheckIDs reports ids in the annotations of a regulation that neither the
// tables nor anything else of the graph knows, with their place and the
// nearest known ones. An annotation may also name an office in words; words are
// not checked.
func CheckIDs(r *law.Regulation, g *Graph) []law.Problem {
	var out []law.Problem
	for p := range r.All() {
		for _, n := range p.Notes {
			if n.Word == WordGrant || n.Word == WordChange {
				out = append(out, checkNoteIDs(r, n, g)...)
			}
		}
	}
	return out
}

func checkNoteIDs(r *law.Regulation, n law.Annotation, g *Graph) []law.Problem {
	var out []law.Problem
	unknown := func(what, id string, known []string) {
		out = append(out, law.Problem{Position: law.Position{File: r.File, Line: n.Line, Column: n.Column}, Level: law.LevelWarning,
			Code: "annotation-id", Message: fmt.Sprintf("%s %q tidak dikenal", what, id), Help: didYouMean(id, known), Source: strings.TrimSpace(n.Word + " " + n.Target)})
	}
	for _, key := range []string{"kepada", "dari"} {
		id := n.Fields[key]
		if id == "" || Slug(strings.ReplaceAll(id, "/", "-")) != strings.ReplaceAll(id, "/", "-") {
			continue
		}
		if !g.knownAgency(id, r.ID.Region()) {
			unknown("instansi", id, g.agencyIDs(r.ID.Region()))
		}
	}
	if id := n.Fields["layanan"]; id != "" {
		if s := g.Service(id); s == nil || s.Proposed {
			unknown("layanan", id, g.serviceIDs())
		}
	}
	return out
}

// knownAgency reports whether a table lists the agency, by its full id or by
// the short one of the region or the state.
func (g *Graph) knownAgency(id string, region law.Region) bool {
	for _, full := range []string{id, RegionSegment(region) + "/" + id, law.NationalSegment + "/" + id} {
		if a := g.Agency(full); a != nil && !a.Proposed {
			return true
		}
	}
	return false
}

func (g *Graph) agencyIDs(region law.Region) []string {
	var ids []string
	for _, a := range g.agencies {
		if short, own := strings.CutPrefix(a.ID, RegionSegment(region)+"/"); own && !a.Proposed {
			ids = append(ids, short)
		}
	}
	return ids
}

func (g *Graph) serviceIDs() []string {
	var ids []string
	for _, s := range g.services {
		if !s.Proposed {
			ids = append(ids, s.ID)
		}
	}
	return ids
}
