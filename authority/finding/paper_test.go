package finding_test

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority/finding"
	"wewenang/law"
)

// agencyTables are the offices of the rendering, with those that the scenario
// adds and what happened to them.
func (st *staging) agencyTables() string {
	var b strings.Builder
	b.WriteString("# Instansi " + st.region.Name() + "\n\n## Instansi\n\n| id | nama | singkatan | kelas | atasan | urusan | sampai |\n|---|---|---|---|---|---|---|\n")
	own := map[string]bool{}
	for _, line := range st.s.Sections["instansi"] {
		own[finding.Fields(line)[0]] = true
	}
	roles := make([]string, 0, len(st.offices))
	for role := range st.offices {
		roles = append(roles, role)
	}
	slices.Sort(roles)
	for _, role := range roles {
		o := st.offices[role]
		superior := ""
		if o.superior != "" {
			superior = st.offices[o.superior].id
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", o.id, o.name, o.short, o.class, superior, o.affairs, o.until)
	}
	if list := st.s.Sections["peristiwa"]; len(list) > 0 {
		b.WriteString("\n## Peristiwa\n\n| id | peristiwa | tanggal | menjadi | urusan |\n|---|---|---|---|---|\n")
		for _, line := range list {
			f := append(finding.Fields(line), "", "", "")
			var to []string
			for _, x := range strings.Split(f[3], ";") {
				if x = strings.TrimSpace(x); x != "" {
					to = append(to, st.offices[x].id)
				}
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", st.offices[f[0]].id, f[1], st.year(f[2]), strings.Join(to, "; "), f[4])
		}
	}
	return b.String()
}

// ownOffices adds the offices that the scenario states itself.
func (st *staging) ownOffices() {
	for _, line := range st.s.Sections["instansi"] {
		f := finding.Fields(line)
		class := finding.Value(f, "kelas")
		if class == "" {
			class = "dinas"
		}
		st.offices[f[0]] = office{id: f[0], name: finding.Value(f, "nama"), class: class, superior: finding.Value(f, "atasan"), affairs: finding.Value(f, "urusan"), until: st.year(finding.Value(f, "sampai"))}
	}
	for _, line := range st.s.Sections["peristiwa"] {
		f := finding.Fields(line)
		if o := st.offices[f[0]]; f[1] != "alih-urusan" && f[1] != "ganti-nama" {
			o.until = st.year(f[2])
			st.offices[f[0]] = o
		}
	}
}

func (st *staging) serviceTable() string {
	var b strings.Builder
	b.WriteString("# Layanan\n\n| id | nama | sinonim | bagian dari | termasuk | menggantikan | urusan | tingkat |\n|---|---|---|---|---|---|---|---|\n")
	row := func(old, partOf, isA, follows, affair, level string) {
		name, id := st.service(old)
		now := func(s string) string {
			if s == "" {
				return ""
			}
			_, id := st.service(s)
			return id
		}
		fmt.Fprintf(&b, "| %s | %s | | %s | %s | %s | %s | %s |\n", id, name, now(partOf), now(isA), now(follows), affair, level)
	}
	row("izin", "", "", "", "", "")
	row("izin-apotek", "", "izin", "", "", "")
	row("izin-toko-obat", "", "izin", "", "", "")
	row("izin-reklame", "", "", "", "", "")
	row("rekom-reklame", "izin-reklame", "", "", "", "")
	row("pajak-reklame", "", "", "", "", "")
	row("imb", "", "", "", "", "")
	row("pbg", "", "", "imb", "", "")
	row("sanitasi", "izin-apotek", "", "", "", "")
	row("tera", "", "", "", "perdagangan", "")
	for _, line := range st.s.Sections["layanan"] {
		f := finding.Fields(line)
		row(f[0], finding.Value(f, "bagian"), finding.Value(f, "termasuk"), finding.Value(f, "menggantikan"), finding.Value(f, "urusan"), finding.Value(f, "tingkat"))
	}
	return b.String()
}

func (st *staging) expectations() string {
	list := st.s.Sections["harapan"]
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("# Harapan\n\n| harapan | tindakan | layanan | pemegang | alasan |\n|---|---|---|---|---|\n")
	for _, line := range list {
		f := append(finding.Fields(line), "", "")
		_, service := st.service(f[2])
		holder := f[3]
		if o, ok := st.offices[holder]; ok {
			holder = o.id
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | satu pintu |\n", f[0], f[1], service, holder)
	}
	return b.String()
}

// regulation writes one file.
func (st *staging) regulation(p *paper) string {
	var b strings.Builder
	st.header(&b, p)
	if finding.Value(p.meta, "data") == "saja" {
		return b.String()
	}
	title := law.Meta{ID: p.id, About: st.about(p)}.Title()
	fmt.Fprintf(&b, "\n# %s\n\nMenimbang:\n\n", strings.ToUpper(title))
	recitals := append([]string{"bahwa pelayanan kepada masyarakat perlu ditata"}, p.opening...)
	for i, r := range recitals {
		fmt.Fprintf(&b, "%c. %s;\n", 'a'+i, r)
	}
	b.WriteString("\nMengingat:\n\n")
	for i, r := range append([]string{"Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"}, p.basis...) {
		fmt.Fprintf(&b, "%d. %s;\n", i+1, r)
	}
	name, _, _ := strings.Cut(title, " Nomor ")
	fmt.Fprintf(&b, "\nMEMUTUSKAN:\n\nMenetapkan: %s TENTANG %s.\n\n", strings.ToUpper(name), strings.ToUpper(st.about(p)))
	switch {
	case p.raw != nil:
		st.manuscript(&b, p)
	case p.amendAt != "":
		st.amendment(&b, p)
	case decree(p):
		st.dicta(&b, p)
	default:
		st.articles(&b, p)
	}
	return b.String()
}

func decree(p *paper) bool { return strings.HasPrefix(string(p.id.Type()), "kep") }

func (st *staging) header(b *strings.Builder, p *paper) {
	fmt.Fprintf(b, "---\njenis: %s\n", p.id.Type())
	if p.id.Region() != law.National {
		fmt.Fprintf(b, "daerah: %s\n", p.id.Region())
	}
	fmt.Fprintf(b, "nomor: %q\ntahun: %d\ntentang: %s\n", p.id.Number(), p.id.Year(), st.about(p))
	dated := false
	for _, key := range []string{"ditetapkan", "diundangkan", "berlaku"} {
		if v := finding.Value(p.meta, key); v != "" && v != "tidak-disebut" {
			fmt.Fprintf(b, "%s: %s\n", key, st.year(v))
		} else if v == "tidak-disebut" {
			dated = true
		}
		dated = dated || finding.Value(p.meta, key) != ""
	}
	if !dated || finding.Value(p.meta, "berlaku") == "" {
		fmt.Fprintf(b, "berlaku: %d-01-01\n", p.id.Year())
	}
	if v := finding.Value(p.meta, "sampai"); v != "" {
		fmt.Fprintf(b, "berakhir: %s\n", st.year(v))
	}
	manuscript := finding.Value(p.meta, "naskah")
	if manuscript == "" {
		manuscript = "contoh"
	}
	fmt.Fprintf(b, "naskah: %s\n", manuscript)
	if p.id.Type() == "kepkadis" {
		fmt.Fprintf(b, "pembuat: Kepala %s %s\n", st.offices["dagang"].name, st.region.Name())
	}
	if finding.Value(p.meta, "data") == "saja" {
		b.WriteString("metadata: ya\n")
	}
	b.WriteString("---\n")
}

// definitions are those of the first Pasal.
func (st *staging) definitions(p *paper) []string {
	list := []string{"Daerah adalah " + st.region.Name() + ".", st.head() + " adalah " + st.head() + " " + st.region.Place() + "."}
	for _, role := range p.mentions {
		if o := st.offices[role]; o.short != "" {
			list = append(list, fmt.Sprintf("%s yang selanjutnya disingkat %s adalah %s %s.", o.name, o.short, o.name, st.region.Name()))
		}
	}
	return append(list, p.defined...)
}

// articles writes the Pasal of a regulation, with others between them.
func (st *staging) articles(b *strings.Builder, p *paper) {
	last := 1
	byPasal := map[int][]string{} // addresses
	for at := range p.parts {
		var n int
		if _, err := fmt.Sscanf(at, "pasal-%d", &n); err == nil {
			byPasal[n] = append(byPasal[n], at)
			last = max(last, n)
		}
	}
	lawmaker := p.id.Type().Name()
	fmt.Fprintf(b, "### Pasal 1\n\nDalam %s ini yang dimaksud dengan:\n\n", lawmaker)
	for i, d := range st.definitions(p) {
		fmt.Fprintf(b, "%d. %s\n", i+1, d)
	}
	b.WriteString("\n")
	for _, words := range p.parts["pasal-1"] {
		b.WriteString(words + "\n\n")
	}
	fillers := []string{"Pelayanan diselenggarakan dengan asas keterbukaan dan kepastian.", "Setiap pemohon berhak memperoleh keterangan yang jelas.", "Ruang lingkup pengaturan meliputi tata laksana dan pembiayaan.", "Pembiayaan dibebankan pada anggaran pendapatan dan belanja daerah."}
	for n := 2; n <= last; n++ {
		fmt.Fprintf(b, "### Pasal %d\n\n", n)
		list := byPasal[n]
		if len(list) == 0 {
			b.WriteString(fillers[n%len(fillers)] + "\n\n")
			continue
		}
		slices.Sort(list)
		st.article(b, p, list)
	}
	if len(p.effects["berlaku"]) == 0 && finding.Value(p.meta, "berlaku") != "tidak-disebut" {
		fmt.Fprintf(b, "### Pasal %d\n\n%s ini mulai berlaku pada tanggal diundangkan.\n", last+1, lawmaker)
	}
}

// article writes what stands at the addresses of one Pasal.
func (st *staging) article(b *strings.Builder, p *paper, list []string) {
	paragraph := 0
	for _, at := range list {
		_, inner, _ := strings.Cut(at, ".")
		words := p.parts[at]
		switch {
		case strings.HasPrefix(inner, "huruf-"):
			if strings.HasSuffix(inner, "huruf-a") {
				b.WriteString("Kewenangan perizinan diatur sebagai berikut:\n\n")
			}
			b.WriteString(strings.TrimPrefix(inner, "huruf-") + ". " + strings.TrimSuffix(words[0], ".") + ";\n\n")
		case strings.HasPrefix(inner, "ayat-") || len(words) > 1:
			for i, w := range words {
				paragraph++
				fmt.Fprintf(b, "(%d) %s\n\n", paragraph, w)
				if i == 0 {
					st.writeNotes(b, p, at, "")
				}
			}
			if len(list) == 1 && len(words) == 1 {
				fmt.Fprintf(b, "(%d) Pelayanan diberikan pada hari kerja.\n\n", paragraph+1)
			}
			continue
		default:
			for _, w := range words {
				b.WriteString(w + "\n\n")
			}
		}
		st.writeNotes(b, p, at, "")
	}
}

func (st *staging) writeNotes(b *strings.Builder, p *paper, at, prefix string) {
	for _, n := range p.notes[at] {
		b.WriteString(prefix + strings.ReplaceAll(strings.TrimSpace(n), "\n", "\n"+prefix) + "\n" + strings.TrimRight(prefix, " ") + "\n")
	}
}

func (st *staging) dicta(b *strings.Builder, p *paper) {
	names := []string{"kesatu", "kedua", "ketiga"}
	for i, name := range names {
		words := p.parts["diktum-"+name]
		switch {
		case len(words) > 0:
			fmt.Fprintf(b, "%s: %s\n\n", strings.ToUpper(name), strings.Join(words, " "))
			st.writeNotes(b, p, "diktum-"+name, "")
		case i == 0:
			b.WriteString("KESATU: Keputusan ini memuat standar pelayanan.\n\n")
		case i == 1:
			b.WriteString("KEDUA: Pelaksanaan dilaporkan setiap semester.\n\n")
		default:
			b.WriteString("KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.\n\n")
		}
	}
}

// amendment writes an amending instrument with one change.
func (st *staging) amendment(b *strings.Builder, p *paper) {
	target := st.title(p.amends.ID)
	fmt.Fprintf(b, "### Pasal I\n\nBeberapa ketentuan dalam %s diubah sebagai berikut:\n\n", target)
	b.WriteString(strings.Join(p.effects["pasal-i.angka-1"], " ") + "\n\n")
	for at, words := range p.parts {
		pasal, ok := strings.CutPrefix(at, p.amendAt+".")
		if !ok {
			continue
		}
		fmt.Fprintf(b, "> ### %s\n>\n", law.Address(pasal).Words())
		for i, w := range words {
			if len(words) > 1 {
				w = fmt.Sprintf("(%d) %s", i+1, w)
			}
			b.WriteString("> " + w + "\n>\n")
		}
		st.writeNotes(b, p, at, "> ")
		b.WriteString("\n")
	}
	fmt.Fprintf(b, "### Pasal II\n\n%s ini mulai berlaku pada tanggal diundangkan.\n", p.id.Type().Name())
}
