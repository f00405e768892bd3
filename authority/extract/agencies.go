package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Agencies proposes the agencies that the definitions of a regulation name, so
// that a corpus without tables of its own has holders to point at. An official
// is proposed only where the office is the official: the head of a region, a
// minister, a camat. A head of an office is left to its office.
func Agencies(r *law.Regulation) []authority.Agency {
	if r == nil {
		return nil
	}
	d := newDocument(r)
	var out []authority.Agency
	seen := map[string]bool{}
	shared := d.sharedShorts()
	for _, def := range d.defs {
		a, ok := d.agency(def)
		if ok && shared[a.Names[0].Short] {
			a.ID = a.ID[:strings.LastIndex(a.ID, "/")+1] + authority.Slug(a.Names[0].Name)
		}
		if ok && !seen[a.ID] {
			seen[a.ID] = true
			out = append(out, a)
		}
	}
	return out
}

// sharedShorts finds the short names that the definitions give to two agencies:
// such a name points to neither.
func (d *document) sharedShorts() map[string]bool {
	first := map[string]string{}
	shared := map[string]bool{}
	for _, def := range d.defs {
		name, short := d.agencyNames(def, def.meaning.trim())
		if short == "" {
			continue
		}
		if other, ok := first[short]; ok && !strings.EqualFold(other, name) {
			shared[short] = true
		}
		first[short] = name
	}
	return shared
}

func (d *document) agency(def definition) (authority.Agency, bool) {
	m := def.meaning.trim()
	if !d.meansOffice(def, m) {
		return authority.Agency{}, false
	}
	class := agencyClass(def.names[0], m)
	if class == "" {
		return authority.Agency{}, false
	}
	name, short := d.agencyNames(def, m)
	if name == "" || len(name) > 160 {
		return authority.Agency{}, false
	}
	id := short
	if id == "" {
		id = name
	}
	region := d.r.ID.Region()
	level := string(region)
	if region == law.National {
		level = law.NationalSegment
	}
	return authority.Agency{
		ID: level + "/" + authority.Slug(id), Region: region, Class: class, Proposed: true,
		Names:  []authority.Name{{Name: name, Short: short}},
		Source: d.r.ID.At(def.at),
	}, true
}

// agencyClasses maps the first word of an office to the class of the agency.
var agencyClasses = []struct{ words, class string }{
	{"bupati", "kepala-daerah"}, {"walikota", "kepala-daerah"}, {"wali kota", "kepala-daerah"}, {"gubernur", "kepala-daerah"},
	{"dewan perwakilan rakyat daerah", "dprd"}, {"dprd", "dprd"}, {"sekretariat", "sekretariat"}, {"inspektorat", "inspektorat"}, {"dinas", "dinas"},
	{"satuan polisi pamong praja", "satuan"}, {"badan permusyawaratan", "lain"}, {"badan", "badan"}, {"unit pelaksana", "uptd"}, {"uptd", "uptd"},
	{"kantor", "lain"}, {"kecamatan", "kecamatan"}, {"camat", "kecamatan"}, {"kelurahan", "kelurahan"}, {"lurah", "kelurahan"},
	{"bagian", "bagian"}, {"tim", "tim"}, {"menteri", "kementerian"}, {"kementerian", "kementerian"}, {"komisi", "lain"}, {"lembaga", "lain"},
	{"administrator", "lain"}, {"dewan", "lain"}, {"rumah sakit umum daerah", "uptd"}, {"puskesmas", "uptd"},
}

// agencyClass reads the class from the meaning, or from the term. Heads of
// offices and classes of agencies have none.
func agencyClass(name, meaning phrase) string {
	for _, p := range []phrase{meaning, name} {
		for _, c := range agencyClasses {
			if p.at(0, c.words) {
				if !knownClass(c.class) {
					return "lain"
				}
				return c.class
			}
		}
	}
	return ""
}

func knownClass(class string) bool {
	for _, c := range authority.Classes {
		if c == class {
			return true
		}
	}
	return false
}

// agencyNames returns the full name and the short one. "Dinas adalah Dinas
// Kesehatan Kabupaten X" names a Dinas Kesehatan; "DPMPTSP adalah …" gives the
// short name.
func (d *document) agencyNames(def definition, m phrase) (name, short string) {
	term := def.names[0]
	full := term
	if len(term) < 3 && len(m) > len(term) && m[0].w == term[0].w || isAcronym(term[0]) && len(term) == 1 {
		full = m
	}
	full = full.cut(func(i int) bool {
		return i > 0 && (full[i].w == "yang" || full[i].w == "adalah" || full[i].s == "," && !structureHeads[full[0].w] || full[i].s == "(" || full[i].s == ";" || full[i].s == "." || full[i].w == "sebagai" || full[i].w == "di" || full[i].w == "selaku")
	})
	for _, alias := range def.names {
		if len(alias) == 1 && isAcronym(alias[0]) || len(alias) == 2 && len(alias[0].s)+len(alias[1].s) < 12 && len(full) > 3 {
			short = alias.text()
		}
	}
	name = withoutRegion(full).text()
	if len(withoutRegion(full)) < 2 {
		name = full.text()
	}
	if strings.EqualFold(short, name) {
		short = ""
	}
	return name, short
}

// withoutRegion drops the name of the region that ends the name of an office.
func withoutRegion(p phrase) phrase {
	for i := 1; i < len(p); i++ {
		switch p[i].w {
		case "kabupaten", "kota", "provinsi", "propinsi", "kotamadya":
			return p[:i].trim()
		}
	}
	return p.trim()
}
