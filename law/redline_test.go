package law

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// side joins the pieces without those of one operation.
func side(list []Piece, without Op) string {
	var b strings.Builder
	for _, p := range list {
		if p.Op != without {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// marked prints pieces with [-…-] around deletions and {+…+} around insertions.
func marked(list []Piece) string {
	var b strings.Builder
	for _, p := range list {
		switch p.Op {
		case OpKeep:
			b.WriteString(p.Text)
		case OpDelete:
			b.WriteString("[-" + p.Text + "-]")
		case OpInsert:
			b.WriteString("{+" + p.Text + "+}")
		}
	}
	return b.String()
}

func TestDiffWords(t *testing.T) {
	for _, c := range []struct{ old, now, want string }{
		{"", "", ""},
		{"Izin diterbitkan Bupati.", "Izin diterbitkan Bupati.", "Izin diterbitkan Bupati."},
		{"Izin  diterbitkan\nBupati.", "Izin diterbitkan Bupati.", "Izin diterbitkan Bupati."},
		{"Izin los diterbitkan Kepala Dinas.", "Izin los diterbitkan Camat.", "Izin los diterbitkan [-Kepala Dinas-]{+Camat+}."},
		{"Izin berlaku 1 (satu) tahun.", "Izin berlaku 2 (dua) tahun.", "Izin berlaku [-1 (satu-]{+2 (dua+}) tahun."},
		{"Los dilarang dijual.", "Los dilarang dijual atau disewakan.", "Los dilarang dijual{+ atau disewakan+}."},
		{"", "Baru sama sekali.", "{+Baru sama sekali.+}"},
		{"Tarif ditetapkan harian oleh Bupati.", "Pedagang wajib menjaga kebersihan los masing-masing.",
			"[-Tarif ditetapkan harian oleh Bupati.-]{+Pedagang wajib menjaga kebersihan los masing-masing.+}"},
	} {
		if got := marked(DiffWords(c.old, c.now)); got != c.want {
			t.Errorf("%q to %q:\n got %s\nwant %s", c.old, c.now, got, c.want)
		}
	}
}

func TestDiffWordsOfFarTexts(t *testing.T) {
	var a, b strings.Builder
	for i := range 3 * maxEdits {
		fmt.Fprintf(&a, "lama%d sama ", i)
		fmt.Fprintf(&b, "baru%d sama ", i)
	}
	list := DiffWords(a.String(), b.String())
	if len(list) > 3 || side(list, OpInsert) != strings.TrimSpace(a.String()) {
		t.Errorf("%d pieces", len(list))
	}
}

func FuzzDiffWords(f *testing.F) {
	f.Add("Izin los diterbitkan Kepala Dinas.", "Izin diterbitkan oleh Camat.")
	f.Add("a b c a b b a", "c b a b a c")
	f.Add("\xff ( ) 1", "(1) \u00a0x")
	f.Fuzz(func(t *testing.T, old, now string) {
		list := DiffWords(old, now)
		fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
		if got := side(list, OpInsert); got != fold(old) {
			t.Errorf("without insertions %q, want %q", got, fold(old))
		}
		if got := side(list, OpDelete); got != fold(now) {
			t.Errorf("without deletions %q, want %q", got, fold(now))
		}
		for i, p := range list {
			if p.Text == "" || i > 0 && list[i-1].Op == p.Op {
				t.Errorf("piece %d of %v is empty or continues the one before", i, list)
			}
		}
	})
}

// redlined prints what a comparison says of every provision that is not the same.
func redlined(units []Unit) string {
	var b strings.Builder
	for _, u := range units {
		if u.State != UnitSame {
			fmt.Fprintf(&b, "%s %s %s [%s]\n", u.State, u.Addr, marked(u.Pieces), u.By.ID.Number())
		}
	}
	return b.String()
}

func TestRedline(t *testing.T) {
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat.",
		"pasal-i.angka-2: Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi:",
		"pasal-i.angka-2.pasal-2a: Izin berlaku 1 (satu) tahun.",
		"pasal-i.angka-3: Ketentuan Pasal 4 dihapus.",
		`pasal-i.angka-4: Frasa "Bupati" dalam Pasal 3 diganti dengan frasa "Kepala Dinas".`)
	old, now := Consolidate(baseText(), changes, "2011-01-01"), Consolidate(baseText(), changes, "2012-03-01")
	want := `berubah pasal-2 Izin los diterbitkan [-Kepala Dinas-]{+Camat+}. [7]
baru pasal-2a {+Izin berlaku 1 (satu) tahun.+} [7]
berubah pasal-3.ayat-2 Tarif ditetapkan [-Bupati-]{+Kepala Dinas+}. [7]
hilang pasal-4 [-Los dilarang dijual.-] [7]
`
	if got := redlined(Redline(old, now)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	back := `berubah pasal-2 Izin los diterbitkan [-Camat-]{+Kepala Dinas+}. [4]
hilang pasal-2a [-Izin berlaku 1 (satu) tahun.-] [7]
berubah pasal-3.ayat-2 Tarif ditetapkan [-Kepala Dinas-]{+Bupati+}. [4]
baru pasal-4 {+Los dilarang dijual.+} [4]
`
	if got := redlined(Redline(now, old)); got != back {
		t.Errorf("back: got\n%s\nwant\n%s", got, back)
	}
	if Differ(Redline(now, now)) || !Differ(Redline(old, now)) {
		t.Error("sameness is not told")
	}
}

// FuzzRedline shuffles, drops and renames provisions: whatever the order, the
// two sides of the comparison are the two texts.
func FuzzRedline(f *testing.F) {
	f.Add("1a 2b 3c", "1a 2x 4d")
	f.Add("1a 2b 3c", "3c 2b 1a")
	f.Add("1a 1b 1c", "1b 1c")
	f.Fuzz(func(t *testing.T, one, two string) {
		a, b := wordingOfMarks(one), wordingOfMarks(two)
		units := Redline(a, b)
		var was, is []string
		for _, u := range units {
			if s := side(u.Pieces, OpInsert); u.State != UnitInserted {
				was = append(was, string(u.Addr)+" "+s)
			}
			if s := side(u.Pieces, OpDelete); u.State != UnitDeleted {
				is = append(is, string(u.Addr)+" "+s)
			}
		}
		if got, want := strings.Join(was, "\n"), linesOf(a); got != want {
			t.Errorf("old side\n%s\nwant\n%s", got, want)
		}
		if got, want := strings.Join(is, "\n"), linesOf(b); got != want {
			t.Errorf("new side\n%s\nwant\n%s", got, want)
		}
	})
}

// wordingOfMarks makes a Pasal of every word: its first byte is the number.
func wordingOfMarks(s string) *Consolidated {
	c := &Consolidated{}
	for _, word := range strings.Fields(s) {
		c.Parts = append(c.Parts, &Wording{Kind: KindPasal, Addr: Address("pasal-" + word[:1]), Runs: []Run{{Text: word[1:]}}})
	}
	return c
}

func linesOf(c *Consolidated) string {
	var out []string
	for _, w := range c.Parts {
		out = append(out, string(w.Addr)+" "+strings.Join(strings.Fields(w.Text()), " "))
	}
	return strings.Join(out, "\n")
}

func TestMarks(t *testing.T) {
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat.",
		"pasal-i.angka-2: Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi:",
		"pasal-i.angka-2.pasal-2a: ",
		"pasal-i.angka-2.pasal-2a.ayat-1: Izin berlaku 1 (satu) tahun.",
		"pasal-i.angka-3: Ketentuan Pasal 4 dihapus.",
		`pasal-i.angka-4: Frasa "Bupati" dalam Pasal 3 diganti dengan frasa "Kepala Dinas".`)
	c := Consolidate(baseText(), changes, "2013-01-01")
	marks := c.Marks()
	var got []string
	for w := range c.All() {
		if m, ok := marks[w]; ok {
			got = append(got, fmt.Sprint(w.Addr, " ", m.Kind, " ", m.By.At, " ", m.Since, " ", m.Partly))
		}
	}
	want := []string{
		"pasal-2 ubah pasal-i.angka-1.pasal-2 2012-03-01 false",
		"pasal-2a sisip pasal-i.angka-2.pasal-2a 2012-03-01 false",
		"pasal-3.ayat-2 ganti-frasa pasal-i.angka-4 2012-03-01 true",
		"pasal-4 hapus pasal-i.angka-3 2012-03-01 false",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Inserted words name the instrument that put them there, also where two did in
// one sentence.
func TestRedlineNamesAuthors(t *testing.T) {
	first := act("kab-sukamaju/perda/2012/7", "2012-03-01", "pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat atas nama Bupati.")
	second := act("kab-sukamaju/perda/2013/9", "2013-01-01", `pasal-i.angka-1: Frasa "Camat" dalam Pasal 2 diganti dengan frasa "Kepala Unit".`)
	changes := append(first, second...)
	old, now := Consolidate(baseText(), changes, "2011-01-01"), Consolidate(baseText(), changes, "2014-01-01")
	var got []string
	for _, u := range Redline(old, now) {
		for _, p := range u.Pieces {
			if p.Op == OpInsert {
				got = append(got, strings.TrimSpace(p.Text)+" "+string(p.By.ID)+" "+string(p.Since))
			}
		}
	}
	want := []string{"Unit kab-sukamaju/perda/2013/9 2013-01-01", "atas nama Bupati kab-sukamaju/perda/2012/7 2012-03-01"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
