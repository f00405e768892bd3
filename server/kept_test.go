package server

import (
	"bytes"
	"fmt"
	"testing"
)

func TestKeptIsBounded(t *testing.T) {
	var k kept
	body := bytes.Repeat([]byte("x"), keptBytes/128)
	for i := range 300 {
		k.put(&ready{key: fmt.Sprint(i), body: body})
		if _, ok := k.get("0"); i < 50 && !ok {
			t.Fatalf("after %d answers the one asked for all the time is gone", i)
		}
	}
	if k.bytes > keptBytes || k.order.Len() != len(k.byKey) {
		t.Errorf("%d bytes in %d answers, %d keys", k.bytes, k.order.Len(), len(k.byKey))
	}
	if _, ok := k.get("299"); !ok {
		t.Error("the last answer is gone")
	}
	if _, ok := k.get("60"); ok {
		t.Error("an answer asked for long ago is still there")
	}
	k.put(&ready{key: "huge", body: make([]byte, keptBytes)})
	if _, ok := k.get("huge"); ok {
		t.Error("one answer may fill everything")
	}
}

func TestSameQuestionIsAnsweredOnce(t *testing.T) {
	for _, path := range []string{"/cari?q=apotek", "/api/v1/search?q=apotek"} {
		lib := world()
		lib.corpus.Generation = "gen-000001"
		h := newSite(t, &fakeShelf{lib: lib})
		first, again := get(h, path), get(h, path)
		if lib.searches != 1 || first.Body.String() != again.Body.String() || again.Header().Get("ETag") == "" {
			t.Errorf("%s: %d searches, same body: %v", path, lib.searches, first.Body.String() == again.Body.String())
		}
		if get(h, path+"&lang=en"); lib.searches != 2 {
			t.Errorf("%s: another language was not asked for", path)
		}
		lib.corpus.Generation = "gen-000002"
		if get(h, path); lib.searches != 3 {
			t.Errorf("%s: an answer outlived its generation", path)
		}
		lib.cut = true
		get(h, path+"&hal=2")
		if get(h, path+"&hal=2"); lib.searches != 5 {
			t.Errorf("%s: an answer that was cut off is kept", path)
		}
	}
}
