package server

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"wewenang/law"
)

// largeLaw is a law of about 1.4 MB: 500 Pasal with ayat and huruf, and 6,000
// citations.
func largeLaw(lib *fakeLibrary) law.ID {
	id := law.ID("uu/2020/11")
	r := &law.Regulation{Meta: law.Meta{ID: id, About: "Hal yang Luas"}}
	words := strings.Repeat("ketentuan lebih lanjut mengenai tata cara pelaksanaan sebagaimana ", 6)
	for b := range 20 {
		bab := node(law.KindBab, law.Address(fmt.Sprintf("bab-%d", b+1)), fmt.Sprintf("BAB %d", b+1), "")
		for p := range 25 {
			n := 25*b + p + 1
			pasal := node(law.KindPasal, law.Address(fmt.Sprintf("pasal-%d", n)), fmt.Sprintf("Pasal %d", n), "")
			for a := range 6 {
				at := pasal.Addr.Child(law.KindAyat, fmt.Sprint(a+1))
				text := words + "Pasal 1 dan Peraturan Daerah Nomor 4 Tahun 2019."
				ayat := node(law.KindAyat, at, fmt.Sprintf("(%d)", a+1), text)
				start := len(words)
				lib.cites[id] = append(lib.cites[id], law.Citation{At: at, Text: "Pasal 1", Same: true, Target: id, TargetAt: "pasal-1", Start: start, End: start + 7},
					law.Citation{At: at, Text: "Peraturan Daerah Nomor 4 Tahun 2019", Target: base, Start: start + 12, End: len(text) - 1})
				for h := range 2 {
					ayat.Children = append(ayat.Children, node(law.KindHuruf, at.Child(law.KindHuruf, string(rune('a'+h))), string(rune('a'+h))+".", "hal yang dimaksud;"))
				}
				pasal.Children = append(pasal.Children, ayat)
			}
			bab.Children = append(bab.Children, pasal)
		}
		r.Parts = append(r.Parts, bab)
	}
	lib.rules[id] = r
	return id
}

func TestLargestLawIsFast(t *testing.T) {
	lib := world()
	id := largeLaw(lib)
	h := newSite(t, &fakeShelf{lib: lib})
	best := time.Hour
	size := 0
	for range 3 {
		start := time.Now()
		w := get(h, "/"+id.Path())
		best, size = min(best, time.Since(start)), w.Body.Len()
		if w.Code != http.StatusOK {
			t.Fatal(w.Code)
		}
	}
	t.Logf("%d bytes in %v", size, best)
	// The aim is 300 ms on a quiet machine; the test leaves room for a busy one
	// and still catches what grows faster than the text.
	if best > 2*time.Second {
		t.Errorf("the largest law took %v", best)
	}
}

func BenchmarkLargeLaw(b *testing.B) {
	lib := world()
	id := largeLaw(lib)
	h := newSite(b, &fakeShelf{lib: lib})
	for b.Loop() {
		get(h, "/"+id.Path())
	}
}
