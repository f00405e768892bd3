package authority

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// fields writes what the annotation says over the grant. It reports problems
// and whether the grant can be used.
func (a *applier) fields(g *Grant, n law.Annotation) bool {
	before := len(a.problems)
	f := n.Fields
	set := func(to *string, key string) {
		if v := strings.TrimSpace(f[key]); v != "" {
			*to = v
		}
	}
	a.closedWords(g, n)
	if v := f["dari"]; v != "" {
		g.Giver, g.GiverID = v, ""
	}
	if v := f["kepada"]; v != "" {
		g.Holder, g.HolderID = v, ""
	}
	if v := f["layanan"]; v != "" {
		g.ServiceID = v
		if g.Object == "" {
			g.Object = v
		}
	}
	set(&g.Object, "objek")
	set(&g.Joint, "bersama")
	set(&g.Quote, "kutipan")
	set(&g.Signs, "penanda-tangan")
	set(&g.Scope.Territory, "wilayah")
	set(&g.Scope.Area, "tempat")
	a.scope(g, n)
	a.dates(g, n)
	for _, v := range SplitList(f["dasar"]) {
		ref, err := RefIn(a.rule.ID.Region(), v)
		if err != nil {
			a.problem(n, law.LevelError, "annotation-basis", fmt.Sprintf("dasar %q bukan rujukan", v), "tulis seperti perda/2019/4#pasal-12.ayat-1")
			continue
		}
		g.Basis = append(g.Basis, ref)
	}
	for _, p := range a.problems[before:] {
		if p.Level == law.LevelError {
			return false
		}
	}
	return true
}

func (a *applier) closedWords(g *Grant, n law.Annotation) {
	f := n.Fields
	if v := f["jenis"]; v != "" {
		if k := Kind(v); k.Valid() {
			g.Kind = k
			if g.Stated == "" {
				g.Stated = k
			}
		} else {
			a.problem(n, law.LevelError, "annotation-kind", fmt.Sprintf("jenis %q tidak dikenal", v), didYouMean(v, strs(Kinds)))
		}
	}
	if v := f["tindakan"]; v != "" {
		if act := Act(v); act.Valid() {
			g.Act = act
		} else {
			a.problem(n, law.LevelError, "annotation-act", fmt.Sprintf("tindakan %q tidak dikenal", v), didYouMean(v, strs(Acts)))
		}
	}
	a.truth(n, "subdelegasi", &g.Sub, "ya", "tidak")
	a.truth(n, "retensi", &g.Retained, "tetap", "dikecualikan")
	a.truth(n, "mengikat", &g.Binding, "ya", "tidak")
	enabling := law.No
	if a.truth(n, "dapat", &enabling, "ya", "tidak") {
		g.Enabling = enabling == law.Yes
	}
	if v := f["status"]; v != "" && v != string(Accepted) && v != string(Changed) {
		a.problem(n, law.LevelError, "annotation-status", fmt.Sprintf("status %q tidak dapat ditulis tangan", v), "hapus kunci itu, atau tulis diterima")
	}
}

// truth reads a three-valued key and reports whether it was there.
func (a *applier) truth(n law.Annotation, key string, to *law.Truth, yes, no string) bool {
	switch v := n.Fields[key]; v {
	case "":
		return false
	case yes:
		*to = law.Yes
	case no:
		*to = law.No
	case "tak-disebut", "tak disebut", "tak-tentu":
		*to = law.Undetermined
	default:
		a.problem(n, law.LevelError, "annotation-value", fmt.Sprintf("%s: %q tidak dikenal", key, v), didYouMean(v, []string{yes, no, "tak-disebut"}))
	}
	return true
}

func (a *applier) scope(g *Grant, n law.Annotation) {
	f := n.Fields
	if v := SplitList(f["kelas"]); v != nil {
		g.Scope.Classes = v
	}
	if v := SplitList(f["kecuali"]); v != nil {
		g.Scope.Exceptions = v
	}
	if v := SplitList(f["syarat"]); v != nil {
		g.Conditions = v
	}
	if f["ambang"] == "" {
		return
	}
	g.Scope.Thresholds = nil
	for _, v := range SplitList(f["ambang"]) {
		if v == "semua" {
			continue
		}
		th, ok := ReadThreshold(v)
		if !ok {
			a.problem(n, law.LevelWarning, "K704", fmt.Sprintf("ambang %q tidak terbaca", v), "tulis seperti luas <= 100 m2 atau modal 0..500000000 rupiah")
			g.Scope.Unread = append(g.Scope.Unread, v)
			continue
		}
		g.Scope.Thresholds = append(g.Scope.Thresholds, th)
	}
}

func (a *applier) dates(g *Grant, n law.Annotation) {
	for key, to := range map[string]*law.Date{"sejak": &g.From, "sampai": &g.To} {
		v := strings.TrimSpace(n.Fields[key])
		if v == "" {
			continue
		}
		d, err := law.ParseDate(v)
		if err != nil {
			a.problem(n, law.LevelError, "annotation-date", fmt.Sprintf("%s: tanggal %q tidak terbaca", key, v), "tulis TTTT-BB-HH")
			continue
		}
		*to = d
	}
}

func strs[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
