package markdown

import (
	"slices"
	"testing"
)

// TestNumbersOfTheActItself tells the Roman articles of an amending act from a
// Pasal 1 that was cast as a letter, and from those of an act in the annex.
func TestNumbersOfTheActItself(t *testing.T) {
	const head = "PERATURAN BUPATI ARGASENA\nNOMOR 3 TAHUN 2020\nTENTANG\nPASAR\nMengingat : 1. Peraturan Bupati Nomor 1 Tahun 2018 sebagaimana telah diubah dengan Perubahan Kedua;\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG PASAR.\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a letter for 1", "BAB I\nKETENTUAN UMUM\nPasal I\nDalam Peraturan Bupati ini yang dimaksud dengan Pasar adalah tempat berjualan.\nPasal 2\n(1) Pasar dibuka setiap hari.\nPasal 3\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n",
			[]string{"1", "2", "3"}},
		{"an amending act", "Pasal I\nBeberapa ketentuan dalam Peraturan Bupati Nomor 1 Tahun 2018 tentang Pasar diubah sebagai berikut:\n1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nPasal 2\nPasar dibuka setiap pagi.\nPasal II\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n",
			[]string{"i", "ii"}},
		{"an amending act in the annex", "Pasal 1\nPeraturan Nomor 9 ditetapkan dan melampir.\nPasal 2\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.\nAgar setiap orang mengetahuinya.\nDitetapkan di Argasena\nPasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 29 dihapus.\nPasal II\nPeraturan ini mulai berlaku.\n",
			[]string{"1", "2"}},
		{"a comma for a full stop", "Pasal 1\nPasar dibuka setiap hari dengan surat tercatat, Pasal 2. Dalam surat itu disebut nama pengelola.\nPasal 3\nPeraturan Bupati ini mulai berlaku sesuai Pasal 1, Pasal 4. Selesai.\n",
			[]string{"1", "2", "3"}},
	} {
		if got := bodyPasal(ParseText("x.md", []byte(head+c.text))); !slices.Equal(got, c.want) {
			t.Errorf("%s: read %v, want %v", c.name, got, c.want)
		}
	}
}

// A supplement to the gazette prints the elucidation alone.
func TestElucidationWithoutItsAct(t *testing.T) {
	r := ParseText("x.md", []byte("TAMBAHAN LEMBARAN DAERAH\nPENJELASAN\nATAS\nPERATURAN DAERAH KABUPATEN ARGASENA\nNOMOR 3 TAHUN 2020\nTENTANG\nPASAR\nI. UMUM\nPasar perlu diatur.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\nPasal 2\nYang dimaksud dengan pasar adalah tempat.\n"))
	if got := bodyPasal(r); len(got) > 0 {
		t.Errorf("the body has %v", got)
	}
	if p := r.Find("penjelasan.pasal-2"); p == nil || p.Text != "Yang dimaksud dengan pasar adalah tempat." {
		t.Errorf("penjelasan.pasal-2: %+v", p)
	}
	if p := r.Find("penjelasan.umum"); p == nil {
		t.Error("the general part is missing")
	}
}
