package finding

import (
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// derives reports whether h comes from g, so that the two are one power in two
// hands: g is among what h rests on, or whoever answers for g is the giver of
// h or holds one of its bases. Lineage runs between powers, not texts, because
// a power is often stated twice (in a statute and in a perda) and a delegation
// cites one of them.
func (w *World) derives(h, g *fact, day law.Date) bool {
	if w.restsOn(h, g, 0) {
		return true
	}
	if h.Retained == law.No {
		return false
	}
	owner := w.local(w.answerable(g.Grant, day), h)
	if len(owner) == 0 {
		return false
	}
	for _, giver := range w.local(w.givers(h, day), g) {
		if slices.Contains(owner, giver) {
			return true
		}
	}
	return false
}

// local reads the offices that national rules name in general ("bupati/wali
// kota") as those of the region of the other grant.
func (w *World) local(ids []string, other *fact) []string {
	if other.region == "" {
		return ids
	}
	region := law.Region(other.region)
	out := slices.Clone(ids)
	for i, id := range out {
		office, national := strings.CutPrefix(id, law.NationalSegment+"/")
		if !national {
			continue
		}
		province := strings.HasPrefix(other.region, "prov-")
		switch office {
		case "kepala-daerah":
			out[i] = w.headOf(region)
		case "gubernur":
			if province {
				out[i] = w.headOf(region)
			}
		case "bupati", "wali-kota", "bupati-wali-kota":
			if !province {
				out[i] = w.headOf(region)
			}
		}
	}
	return out
}

// restsOn walks the bases of h.
func (w *World) restsOn(h, g *fact, depth int) bool {
	if depth > 12 {
		return false
	}
	for _, fd := range h.founded {
		for _, p := range fd.parents {
			if p == g || w.restsOn(p, g, depth+1) {
				return true
			}
		}
	}
	return false
}

// givers are the agencies that hand the power of h on: the stated giver, the
// holders of its bases, and the head of the region where his own rule names a
// subordinate without saying from whom the power comes.
func (w *World) givers(h *fact, day law.Date) []string {
	var out []string
	add := func(id string) {
		if id != "" {
			for _, s := range w.successors(id, h.ServiceID, day) {
				out = append(out, w.office(s))
			}
		}
	}
	add(h.GiverID)
	for _, fd := range h.founded {
		for _, p := range fd.parents {
			add(p.HolderID)
		}
	}
	if h.GiverID == "" && !authority.Founding(h.Rule.Type()) {
		add(w.maker(h.rule))
	}
	return out
}

// maker is the agency that made a rule: the head of the region for the rules
// that only a head makes.
func (w *World) maker(r *Rule) string {
	region := r.Meta.ID.Region()
	if region == law.National || !headsRule(r.Meta.ID.Type()) {
		return ""
	}
	return w.headOf(region)
}

func headsRule(t law.Type) bool {
	switch t {
	case "pergub", "perbup", "perwali", "perwal", "perkada", "kepgub", "kepbup", "kepwali", "kepwal", "ingub", "inbup", "inwali":
		return true
	}
	return false
}

// headOf is the id of the head of a region.
func (w *World) headOf(region law.Region) string {
	if id := w.heads[region]; id != "" {
		return id
	}
	slug := string(region)
	switch {
	case strings.HasPrefix(slug, "kota-"):
		return slug + "/wali-kota"
	case strings.HasPrefix(slug, "prov-"):
		return slug + "/gubernur"
	}
	return slug + "/bupati"
}

// under reports whether an agency is subordinate to another one.
func (w *World) under(id, superior string) bool {
	if id == superior {
		return true
	}
	for range 8 {
		a := w.agencies[id]
		if a == nil {
			return false
		}
		next := a.Superior
		if next == "" && id != w.headOf(a.Region) && a.Region != law.National && localClass(a.Class) {
			next = w.headOf(a.Region)
		}
		if next == superior {
			return true
		}
		if next == "" || next == id {
			return false
		}
		id = next
	}
	return false
}

// localClass reports whether agencies of the class belong to the regional
// government under its head.
func localClass(class string) bool {
	switch class {
	case "sekretariat", "inspektorat", "dinas", "badan", "satuan", "kecamatan", "kelurahan", "rsud", "uptd", "bagian", "bidang", "tim", "gerai":
		return true
	}
	return false
}
