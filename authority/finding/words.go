package finding

import (
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func formatYear(year int) string {
	s := strconv.Itoa(year)
	return strings.Repeat("0", max(0, 4-len(s))) + s
}

// typeWords are the short names of types in running text.
var typeWords = map[law.Type]string{"uud": "UUD", "tap": "TAP MPR", "uu": "UU", "uudrt": "UU Drt", "perpu": "Perpu", "pp": "PP", "perpres": "Perpres",
	"keppres": "Keppres", "inpres": "Inpres", "perda": "Perda", "qanun": "Qanun", "pergub": "Pergub", "perbup": "Perbup", "perwali": "Perwali",
	"kepgub": "Kepgub", "kepbup": "Kepbup", "kepwali": "Kepwali", "kepkadis": "Kepkadis", "perdes": "Perdes"}

// ruleWords prints an instrument shortly: "Perbup 12/2021".
func ruleWords(id law.ID) string {
	name := typeWords[id.Type()]
	if name == "" {
		name = strings.ReplaceAll(string(id.Type()), "-", " ")
		name = strings.ToUpper(name[:min(1, len(name))]) + name[min(1, len(name)):]
	}
	return name + " " + id.Number() + "/" + strconv.Itoa(id.Year())
}

// refWords prints a provision: "Perbup 12/2021 Pasal 5 ayat (1)".
func refWords(ref law.Ref) string {
	if ref.ID == "" {
		return ref.At.Words()
	}
	return strings.TrimSpace(ruleWords(ref.ID) + " " + ref.At.Words())
}

func grantRef(g *authority.Grant) law.Ref { return g.Rule.At(g.At) }

// shorten keeps the first n words.
func shorten(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:n], " ") + " …"
}

var actWords = map[authority.Act]string{
	authority.ActReceive: "menerima permohonan", authority.ActVerify: "memverifikasi", authority.ActRecommend: "memberi rekomendasi",
	authority.ActConsider: "memberi pertimbangan", authority.ActIssue: "menerbitkan", authority.ActSign: "menandatangani",
	authority.ActHandOver: "menyerahkan", authority.ActRegister: "mendaftar", authority.ActCollect: "memungut", authority.ActSupervise: "mengawasi",
	authority.ActGuide: "membina", authority.ActRevoke: "mencabut", authority.ActSanction: "menjatuhkan sanksi", authority.ActComplaint: "menangani aduan",
	authority.ActCoordinate: "mengoordinasikan", authority.ActRule: "mengatur", authority.ActDecide: "menetapkan", authority.ActRun: "menyelenggarakan"}

func actName(a authority.Act) string {
	if w := actWords[a]; w != "" {
		return w
	}
	return string(a)
}

// serviceName is the name of a service, its words where it has no entry.
func (w *World) serviceName(g *authority.Grant) string {
	if s := w.services[g.ServiceID]; s != nil && s.Name != "" {
		return s.Name
	}
	return g.Object
}

// holderName is the name of a holder on the day of the report. An agency that no
// table lists is called as the provision calls it.
func (w *World) holderName(id, words string) string {
	if a := w.agencies[id]; a != nil && (!a.Proposed || words == "") {
		n := a.NameOn(w.in.AsOf)
		if w.in.AsOf == "" && len(a.Names) > 0 {
			n = a.Names[len(a.Names)-1]
		}
		if n.Short != "" {
			short, _, _ := strings.Cut(n.Short, ";")
			return strings.TrimSpace(short)
		}
		return n.Name
	}
	if words != "" {
		return words
	}
	return id
}

// territoryWords prints a region slug.
func territoryWords(slug string) string {
	if slug == "" || slug == law.NationalSegment {
		return "Indonesia"
	}
	kind, name, ok := strings.Cut(slug, "-")
	long := map[string]string{"kab": "Kabupaten", "kota": "Kota", "prov": "Provinsi"}[kind]
	if !ok || long == "" {
		return slug
	}
	words := strings.Split(name, "-")
	for i, w := range words {
		words[i] = strings.ToUpper(w[:min(1, len(w))]) + w[min(1, len(w)):]
	}
	return long + " " + strings.Join(words, " ")
}
