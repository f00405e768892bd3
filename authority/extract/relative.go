package extract

import "strings"

// relativeVerbs may decide a concrete thing in a relative clause.
var relativeVerbs = set(`ditetapkan diterbitkan dikeluarkan ditunjuk disahkan ditandatangani dibentuk diatur ditentukan diselenggarakan dikelola dipungut disetujui dilegalisasi dilegalisir dilakukan dilaksanakan disusun`)

// relativeOf returns the "yang" that governs the verb at i, and the words
// between them when the verb speaks of a part: "yang besarnya ditetapkan".
func relativeOf(s phrase, i int) (int, phrase) {
	if rel := relativeBefore(s, i); rel >= 0 {
		return rel, nil
	}
	k := i - 1
	for k >= 0 && (auxiliaries[s[k].w] || s[k].w == "lanjut" || s[k].w == "lebih") {
		k--
	}
	for n := 0; n < 4 && k-n > 0; n++ {
		own := s[k-n+1 : k+1]
		if s[k-n].w == "yang" && n > 0 && (strings.HasSuffix(s[k].w, "nya") || strings.HasSuffix(own[0].w, "nya")) && !own.has(joinWords) {
			return k - n, own
		}
	}
	return -1, nil
}

// relativeSubject says what a relative clause speaks of: the noun before it, or
// the subject of the sentence when that noun is only the rule in which the
// subject is laid down.
func (r *reader) relativeSubject(s phrase, c clause, rel, i int, own phrase) phrase {
	noun := nounBefore(s, rel)
	stop := ""
	if k := rel - len(noun) - 1; k >= 0 {
		stop = s[k].w
	}
	if s[i].w == "ditandatangani" && !signed[noun.trim().word(0)] {
		if doc := signedBefore(s, rel); len(doc) > 0 {
			return doc
		}
	}
	switch {
	case noun.trim().word(0) == "tertulis" || stop == "secara":
		return c.subject
	case len(own) == 1 && strings.HasSuffix(own[0].w, "annya") && s[i].w != "ditetapkan":
		if sub := c.subject.trim(); len(sub) > 1 && !r.officeAt(sub, 0) {
			return sub
		}
		return noun
	case len(own) > 0 && (s[i].w == "diatur" || own.has(set("pelaksanaannya"))):
		return own
	case len(own) > 0:
		return noun
	case genericSources[noun.trim().word(0)] && !(noun.trim().words() > 2 && (s[i].w == "diselenggarakan" || s[i].w == "dikelola")):
		return nil
	case (c.verb() == "diatur" || c.verb() == "ditetapkan") && isRule(noun), (stop == "berdasarkan" || stop == "sesuai") && s[i].w == "diatur":
		return c.subject
	case (s[i].w == "ditunjuk" || s[i].w == "ditetapkan") && fieldOfficers[noun.trim().word(0)] && noun.trim().words() > 1:
		return noun
	case (s[i].w == "ditunjuk" || s[i].w == "ditetapkan") && stop == "oleh" && r.privateTerm(noun.trim()):
		return noun
	case stop == "atas" || stop == "oleh" || stop == "dari" && (r.officeAt(noun.trim(), 0) || citizens[noun.trim().word(0)]) || r.officeAt(noun.trim(), 0) && s[i].w == "diatur":
		if r.officeAt(c.subject.trim(), 0) {
			return nil
		}
		return c.subject
	}
	return noun
}

// signedBefore finds the paper that is signed when other words stand between it
// and its relative clause.
func signedBefore(s phrase, rel int) phrase {
	for k := rel - 1; k >= 0; k-- {
		if !signed[s[k].w] {
			continue
		}
		q := s[k:rel]
		return q.cut(func(j int) bool { return j > 0 && (nounStops[q[j].w] || q[j].punct) })
	}
	return nil
}

// signed are the papers that somebody signs.
var signed = set(`berita surat dokumen naskah perjanjian akta sertifikat formulir daftar kontrak keputusan laporan izin ijin rekomendasi kartu pakta`)

// fieldOfficers are appointed for a service, so that who appoints them has a power
// over it.
var fieldOfficers = set(`petugas juru tim panitia instansi lembaga`)

// genericSources are rules and policies in general: who makes them is said
// elsewhere.
var genericSources = set(`kebijakan kebijaksanaan ketentuan ketentuan-ketentuan kegiatan pejabat peraturan tugas hal-hal keputusan program persyaratan syarat-syarat`)

// relativeBefore returns the position of the "yang" that governs the verb at
// i, -1 for a main verb.
func relativeBefore(s phrase, i int) int {
	k := i - 1
	for k >= 0 && (auxiliaries[s[k].w] || s[k].w == "tidak") {
		k--
	}
	if k >= 0 && s[k].w == "yang" {
		return k
	}
	return -1
}

// nounBefore reads the noun phrase before a relative clause backwards.
func nounBefore(s phrase, rel int) phrase {
	start := rel
	for start > 0 {
		w := s[start-1].w
		if nounStops[w] && !(w == "dalam" && s.word(start) == "negeri") || isPassive(w) || isActive(w) && w != "menengah" || s[start-1].s == ":" || s[start-1].s == ";" {
			break
		}
		start--
	}
	return s[start:rel]
}

var nounStops = set(`pada kepada oleh dengan dalam atas melalui berdasarkan untuk sesuai dari terhadap adalah menurut mematuhi bahwa tentang mengenai maka yaitu luar dilarang`)

// privateTerm reports a defined body that is no office of its own: "Surveyor".
func (r *reader) privateTerm(p phrase) bool {
	return len(p) > 0 && r.termAt(p, 0) == len(p) && !officeHeads[p[0].w]
}
