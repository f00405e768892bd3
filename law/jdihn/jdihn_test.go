package jdihn_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"wewenang/law"
	"wewenang/law/jdihn"
)

func TestFeedIsFlatAndComplete(t *testing.T) {
	m := law.Meta{ID: "kab-tirtamaya/perbup/2021/12", About: "Mal Pelayanan Publik", Promulgated: "2021-03-05"}
	var b bytes.Buffer
	if err := jdihn.Encode(&b, []jdihn.Entry{jdihn.EntryOf(m, law.StatusInForce, "https://jdih.example")}); err != nil {
		t.Fatal(err)
	}
	var got []map[string]string
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("every value must be a string: %v", err)
	}
	want := map[string]string{
		"idData": "kab-tirtamaya/perbup/2021/12", "tahun_pengundangan": "2021", "tanggal_pengundangan": "2021-03-05",
		"noPeraturan": "12", "status": "berlaku", "isbn": "-", "operasi": "4", "display": "1",
		"urlDetailPeraturan": "https://jdih.example/kab-tirtamaya/perbup/2021/12",
	}
	for key, value := range want {
		if got[0][key] != value {
			t.Errorf("%s = %q, want %q", key, got[0][key], value)
		}
	}
	if len(got[0]) != 24 {
		t.Errorf("%d keys, want the 24 of the network", len(got[0]))
	}
}
