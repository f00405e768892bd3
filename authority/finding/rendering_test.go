package finding_test

import (
	"fmt"
	"strings"
	"testing"

	"wewenang/authority/finding"
	"wewenang/law"
)

// lay puts what the scenario says into papers.
func (st *staging) lay(t *testing.T) {
	t.Helper()
	st.ownOffices()
	for _, line := range st.s.Sections["layanan"] {
		f := finding.Fields(line)
		st.services[f[0]] = [2]string{f[0], finding.Value(f, "nama")}
	}
	for _, line := range st.s.Sections["peraturan"] {
		f := finding.Fields(line)
		old, _ := st.ref(t, f[0])
		p := st.paper(old.ID)
		p.meta = f[1:]
		if d := finding.Value(f, "definisi"); d != "" {
			p.defined = append(p.defined, st.replace.Replace(d)+".")
		}
		if d := finding.Value(f, "tenggat"); d != "" {
			var n int
			var unit string
			fmt.Sscanf(d, "%d %s", &n, &unit)
			name := p.id.Type().Name()
			p.parts["pasal-9"] = append(p.parts["pasal-9"], []string{
				fmt.Sprintf("Penyelenggaraan pelayanan wajib disesuaikan dengan %s ini paling lambat %d (%s) %s sejak %s ini diundangkan.", name, n, numeral(n), unit, name),
				fmt.Sprintf("Dalam jangka waktu paling lama %d (%s) %s sejak berlakunya %s ini, setiap loket harus menyesuaikan dengan ketentuan %s ini.", n, numeral(n), unit, name, name),
				fmt.Sprintf("Loket yang telah ada menyesuaikan dengan %s ini paling lambat %d (%s) %s terhitung sejak %s ini mulai berlaku.", name, n, numeral(n), unit, name)}[st.family])
		}
	}
	st.layManuscripts(t)
	for _, line := range st.s.Sections["akibat"] {
		st.markAmendment(t, line)
	}
	for _, line := range st.s.Sections["ketentuan"] {
		old, now := st.ref(t, line)
		if p := st.paper(old.ID); len(p.parts[string(now.At)]) == 0 {
			p.parts[string(now.At)] = []string{"Pelayanan diselenggarakan dengan cepat dan mudah."}
		}
	}
	for _, section := range []string{"wewenang", "usulan"} {
		for _, line := range st.s.Sections[section] {
			st.grantLine(t, line, st.annotated && section == "wewenang")
		}
	}
	for _, line := range st.s.Sections["akibat"] {
		st.effectLine(t, line)
	}
	for _, line := range st.s.Sections["rujukan"] {
		st.citationLine(t, line)
	}
	for _, line := range st.s.Sections["catatan"] {
		st.noteLine(t, line)
	}
}

func (st *staging) markAmendment(t *testing.T, line string) {
	f := finding.Fields(line)
	at, _, _ := strings.Cut(f[0], "#")
	_, address, _ := strings.Cut(f[0], "#")
	old, _ := st.ref(t, at)
	if strings.HasPrefix(address, "pasal-i.") && len(f) > 2 {
		target, _ := st.ref(t, f[2])
		p := st.paper(old.ID)
		p.amends, p.amendAt = target, address
	}
}

func (st *staging) grantLine(t *testing.T, line string, annotate bool) {
	f := finding.Fields(line)
	id, place, _ := strings.Cut(f[0], " ")
	old, now := st.ref(t, place)
	p := st.paper(old.ID)
	get := func(key string) string { return finding.Value(f, key) }
	s := statement{kind: get("jenis"), act: get("tindakan"), lawmaker: st.headsRule()}
	s.keys = func(key string) string {
		v := get(key)
		if key == "kecuali" {
			if name, ok := st.services[v]; ok {
				return name[1]
			}
		}
		return st.replace.Replace(v)
	}
	s.holder, _ = st.holder(get("kepada"))
	s.giver, _ = st.holder(get("dari"))
	for _, role := range []string{get("kepada"), get("dari")} {
		if _, ok := st.offices[role]; ok && role != "bupati" {
			p.mentions = appendNew(p.mentions, role)
		}
	}
	s.service, _ = st.service(get("layanan"))
	if v := get("objek"); v != "" {
		s.service = v
	}
	var bases []string
	for _, x := range strings.Split(get("dasar"), ";") {
		if x = strings.TrimSpace(x); x != "" {
			ref, at := st.ref(t, x)
			bases = append(bases, at.At.Words()+" "+st.title(ref.ID))
		}
	}
	s.basis = strings.Join(bases, " dan ")
	p.parts[string(now.At)] = s.words(st.family)
	st.places[now.String()] = id
	if annotate {
		p.notes[string(now.At)] = append(p.notes[string(now.At)], st.annotation(t, id, f[1:]))
	}
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}

// annotation writes the grant as a person would state it.
func (st *staging) annotation(t *testing.T, id string, keys []string) string {
	lines := []string{"<!-- wewenang wenang g-" + id}
	for _, k := range keys {
		key, v, _ := strings.Cut(k, ": ")
		switch key {
		case "kepada", "dari":
			_, v = st.holder(v)
		case "layanan":
			_, v = st.service(v)
		case "wilayah":
			v = string(st.region)
		case "kecuali":
			if s, ok := st.services[v]; ok {
				v = s[0]
			}
		case "dasar":
			var list []string
			for _, x := range strings.Split(v, ";") {
				_, now := st.ref(t, strings.TrimSpace(x))
				list = append(list, now.String())
			}
			v = strings.Join(list, "; ")
		default:
			v = st.replace.Replace(v)
		}
		lines = append(lines, key+": "+v)
	}
	return strings.Join(append(lines, "oleh: bagian hukum, 2024-02-12", "-->"), "\n")
}

func (st *staging) effectLine(t *testing.T, line string) {
	f := finding.Fields(line)
	old, now := st.ref(t, f[0])
	p := st.paper(old.ID)
	name := p.id.Type().Name()
	words := st.replace.Replace(finding.Value(f, "bunyi"))
	var target law.Ref
	var title string
	if len(f) > 2 && f[2] != "-" {
		oldTarget, at := st.ref(t, f[2])
		st.paper(oldTarget.ID)
		target, title = at, st.title(oldTarget.ID)
	}
	say := func(list ...string) {
		p.parts[string(now.At)] = append(p.parts[string(now.At)], list[st.family%len(list)])
	}
	switch f[1] {
	case "cabut":
		if words != "" {
			say("Pada saat "+name+" ini mulai berlaku, "+words+" dan dinyatakan tidak berlaku.", "Dengan berlakunya "+name+" ini, maka "+words+" dan dinyatakan tidak berlaku lagi.")
			return
		}
		say("Pada saat "+name+" ini mulai berlaku, "+title+", dicabut dan dinyatakan tidak berlaku.",
			"Dengan berlakunya "+name+" ini, maka "+title+" dicabut dan dinyatakan tidak berlaku lagi.",
			title+" dicabut dan dinyatakan tidak berlaku sejak "+name+" ini mulai berlaku.")
	case "cabut-sebagian":
		say("Pada saat " + name + " ini mulai berlaku, ketentuan " + target.At.Words() + " " + title + " dicabut dan dinyatakan tidak berlaku.")
	case "tetap-berlaku":
		kept, until := "semua peraturan pelaksanaan mengenai pelayanan", "sampai diganti dengan yang baru berdasarkan "+name+" ini"
		for _, l := range st.s.Sections["akibat"] {
			if g := finding.Fields(l); g[1] == "cabut" && strings.HasPrefix(f[0], strings.Split(g[0], "#")[0]) {
				revoked, _ := st.ref(t, g[2])
				kept = "semua peraturan pelaksanaan dari " + st.title(revoked.ID)
			}
		}
		if strings.Contains(words, "bertentangan") {
			until = "sepanjang tidak bertentangan dengan ketentuan dalam " + name + " ini"
		}
		say("Pada saat "+name+" ini mulai berlaku, "+kept+" dinyatakan masih tetap berlaku "+until+".", upper(kept)+" masih tetap berlaku "+until+".")
	case "berlaku":
		if d := finding.Value(f, "sejak"); d != "" {
			words = "mulai berlaku pada tanggal " + law.Date(st.year(d)).Words()
		} else if from := law.Date(st.year(finding.Value(p.meta, "berlaku"))); from != "" {
			words = "mulai berlaku pada tanggal diundangkan dan berlaku surut sejak tanggal " + from.Words()
		}
		p.effects["berlaku"] = []string{"ya"}
		say(name + " ini " + words + ".")
	case "ubah":
		p.effects["pasal-i.angka-1"] = []string{"1. Ketentuan " + target.At.Words() + " diubah sehingga berbunyi sebagai berikut:"}
	case "sisip":
		p.effects["pasal-i.angka-1"] = []string{"1. Di antara Pasal 12 dan Pasal 13 disisipkan 1 (satu) pasal, yakni " + target.At.Words() + " sehingga berbunyi sebagai berikut:"}
	default: // a change in words that no grammar holds
		p.effects["pasal-i.angka-1"] = []string{"1. Bunyi " + target.At.Words() + " disempurnakan menurut keadaan setempat."}
	}
}

func (st *staging) citationLine(t *testing.T, line string) {
	f := finding.Fields(line)
	old, now := st.ref(t, f[0])
	oldTarget, target := st.ref(t, f[1])
	p := st.paper(old.ID)
	words := st.title(oldTarget.ID)
	if v := finding.Value(f, "bunyi"); v != "" {
		words = law.Meta{ID: st.id(oldTarget.ID)}.Title()
		if _, about, ok := strings.Cut(v, " tentang "); ok {
			words = strings.TrimSpace(strings.Split(words, " tentang ")[0]) + " tentang " + about
		}
	}
	if target.At != "" {
		words = target.At.Words() + " " + words
		if oldTarget.ID == old.ID {
			words = target.At.Words()
		}
	}
	switch {
	case strings.HasPrefix(string(old.At), "mengingat"):
		p.basis = append(p.basis, words)
	case strings.HasPrefix(string(old.At), "menimbang"):
		p.opening = append(p.opening, "bahwa "+words+" memerlukan penyesuaian")
	default:
		p.parts[string(now.At)] = append(p.parts[string(now.At)], []string{
			"Pelayanan diselenggarakan sesuai dengan ketentuan " + words + ".",
			"Syarat pelayanan mengikuti ketentuan sebagaimana dimaksud dalam " + words + ".",
			"Tata laksana pelayanan berpedoman pada " + words + "."}[st.family])
	}
}

func (st *staging) noteLine(t *testing.T, line string) {
	f := finding.Fields(line)
	old, now := st.ref(t, f[0])
	p := st.paper(old.ID)
	if len(p.parts[string(now.At)]) == 0 {
		p.parts[string(now.At)] = []string{"Pelayanan diselenggarakan dengan ramah."}
	}
	var keys []string
	for _, k := range f[3:] {
		if d, ok := strings.CutPrefix(k, "sampai: "); ok {
			k = "sampai: " + st.year(d)
		}
		keys = append(keys, k)
	}
	p.notes[string(now.At)] = append(p.notes[string(now.At)], "<!-- wewenang "+f[1]+" "+f[2]+" "+strings.Join(append(keys, "oleh: bagian hukum, 2024-02-12"), "; ")+" -->")
}
