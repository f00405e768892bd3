package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

func newCodec(t *testing.T) *store.Codec {
	t.Helper()
	codec, err := store.NewCodec()
	if err != nil {
		t.Fatal(err)
	}
	return codec
}

// write makes a store with the given number of regulations, one of which is
// larger than a single value may be.
func write(t *testing.T, dir string, n int) {
	t.Helper()
	codec := newCodec(t)
	w, err := store.Create(dir, codec)
	if err != nil {
		t.Fatal(err)
	}
	check(t, w.Backlinks("uu/1990/1", []law.Backlink{{From: law.Ref{ID: "uu/2000/1"}, Text: "UU 1/1990"}}))
	for i := range n {
		id := regulation(i).ID
		packed, err := codec.Pack([]law.Citation{{At: "pasal-1", Text: "Peraturan ini", Target: id}})
		check(t, err)
		check(t, w.Citations(id, packed))
	}
	check(t, w.Lists(someLists(n)))
	for i := range n {
		packed, err := codec.Pack(regulation(i))
		check(t, err)
		check(t, w.Regulation(regulation(i).ID, packed))
	}
	check(t, w.Close())
}

func someLists(n int) store.Lists {
	l := store.Lists{
		Corpus:       law.Corpus{Regulations: n, ByType: map[string]int{"uu": n}},
		Agencies:     []authority.Agency{{ID: "kab-rekaan/dinas-satu", Names: []authority.Name{{Name: "Dinas Satu"}}}},
		Services:     []authority.Service{{ID: "izin-satu"}},
		Expectations: []law.Table{{File: "kab-rekaan/harapan.md", Header: []law.Cell{{Text: "harapan", Line: 3}}}},
	}
	for i := range n {
		id := regulation(i).ID
		l.Rules = append(l.Rules, store.Rule{Meta: regulation(i).Meta, File: "a.md",
			Effects: []law.Effect{{At: "pasal-2", Kind: law.EffectRevoke, Target: "uu/1990/1"}}})
		l.Grants = append(l.Grants, authority.Grant{ID: fmt.Sprint("g-", i), Rule: id, Sub: law.Undetermined})
	}
	return l
}

func regulation(i int) *law.Regulation {
	words := "Setiap orang wajib."
	if i == 1 { // does not compress, so that it needs several values
		words = noise(2 << 20)
	}
	return &law.Regulation{
		Meta: law.Meta{ID: law.ID(fmt.Sprintf("uu/2000/%d", 1000+i)), About: "Percobaan", Enacted: "2000-02-03"},
		Parts: []*law.Provision{{Kind: law.KindPasal, Addr: "pasal-1", Label: "Pasal 1", Text: words,
			Children: []*law.Provision{{Kind: law.KindAyat, Addr: "pasal-1.ayat-1", Label: "(1)"}}}},
		Definitions: []law.Definition{{Term: "Dinas", Aliases: []string{"D"}, Meaning: "Dinas Satu", At: "pasal-1"}},
	}
}

func noise(n int) string {
	var b strings.Builder
	for x := uint64(1); b.Len() < n; {
		x = x*6364136223846793005 + 1442695040888963407
		fmt.Fprintf(&b, "%x ", x)
	}
	return b.String()
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, dir string) *store.Reader {
	t.Helper()
	r, err := store.Open(dir, newCodec(t))
	check(t, err)
	t.Cleanup(func() { check(t, r.Close()) })
	return r
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	write(t, dir, 3)
	r := open(t, dir)
	check(t, r.Verify(t.Context()))
	for i := range 3 {
		want := regulation(i)
		got, err := r.Regulation(want.ID)
		check(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("regulation %d (-want +got):\n%.2000s", i, diff)
		}
	}
	links, err := r.Backlinks("uu/1990/1")
	if err != nil || len(links) != 1 || links[0].From.ID != "uu/2000/1" {
		t.Errorf("backlinks = %v, %v", links, err)
	}
	cites, err := r.Citations(regulation(2).ID)
	if err != nil || len(cites) != 1 || cites[0].At != "pasal-1" {
		t.Errorf("citations = %v, %v", cites, err)
	}
	lists, err := r.Lists()
	check(t, err)
	if diff := cmp.Diff(someLists(3), lists); diff != "" {
		t.Errorf("lists (-want +got):\n%.2000s", diff)
	}
}

func TestAbsentRecords(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	write(t, dir, 1)
	r := open(t, dir)
	if _, err := r.Regulation("uu/1945/1"); !errors.Is(err, law.ErrNotFound) {
		t.Errorf("Regulation of an unknown id: %v", err)
	}
	if list, err := r.Citations("uu/1945/1"); list != nil || err != nil {
		t.Errorf("Citations of an unknown id = %v, %v; want none", list, err)
	}
}

func TestRecordsMustComeInOrder(t *testing.T) {
	codec := newCodec(t)
	w, err := store.Create(filepath.Join(t.TempDir(), "graph"), codec)
	check(t, err)
	check(t, w.Backlinks("uu/2000/2", nil))
	if err := w.Backlinks("uu/2000/1", nil); err == nil {
		t.Error("a record before the last one was taken")
	}
	check(t, w.Abort())
}

func TestReadingChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	write(t, dir, 3)
	before := snapshot(t, dir)
	r, err := store.Open(dir, newCodec(t))
	check(t, err)
	check(t, r.Verify(t.Context()))
	check(t, r.Close())
	if diff := cmp.Diff(before, snapshot(t, dir)); diff != "" {
		t.Errorf("files changed by reading (-before +after):\n%s", diff)
	}
}

func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		check(t, err)
		out[e.Name()] = string(data)
	}
	return out
}

// Every flipped bit in a record is noticed when the record is read or by
// Verify; none yields other words.
func TestFlippedBitsNeverYieldOtherWords(t *testing.T) {
	base := filepath.Join(t.TempDir(), "graph")
	write(t, base, 3)
	files := snapshot(t, base)
	var table string
	for name := range files {
		if strings.HasSuffix(name, ".sst") && len(files[name]) > len(files[table]) {
			table = name
		}
	}
	noticed := 0
	for i := range 16 {
		dir := filepath.Join(t.TempDir(), "graph")
		check(t, os.Mkdir(dir, 0o755))
		for name, data := range files {
			b := []byte(data)
			if name == table {
				b[(i*len(b)/16+i)%len(b)] ^= 1 << (i % 8)
			}
			check(t, os.WriteFile(filepath.Join(dir, name), b, 0o644))
		}
		if damageNoticed(t, dir) {
			noticed++
		}
	}
	t.Logf("%d of 16 flipped bits of %s noticed", noticed, table)
	if noticed == 0 {
		t.Error("no damage was noticed: the test proves nothing")
	}
}

func damageNoticed(t *testing.T, dir string) bool {
	r, err := store.Open(dir, newCodec(t))
	if err != nil {
		return true
	}
	defer r.Close()
	noticed := r.Verify(t.Context()) != nil
	for i := range 3 {
		want := regulation(i)
		got, err := r.Regulation(want.ID)
		if err != nil {
			noticed = true
		} else if !reflect.DeepEqual(want, got) {
			t.Error("a damaged record was handed out")
		}
	}
	return noticed
}
