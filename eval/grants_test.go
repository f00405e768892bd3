package eval

import (
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

func grant(at, holder, act, object string) GoldGrant {
	return GoldGrant{At: law.Address("pasal-" + at), Kind: authority.Attribution, Holder: holder, Act: authority.Act(act), Object: object}
}

func TestAgrees(t *testing.T) {
	short := map[string]string{"DPM": "Dinas Penanaman Modal"}
	gold := grant("2.ayat-1", "Kepala DPM", "terbit", "izin usaha apotek")
	for _, c := range []struct {
		name string
		pred GoldGrant
		want bool
	}{
		{"sama", grant("2.ayat-1", "Kepala DPM", "terbit", "izin usaha apotek"), true},
		{"tindakan lain tetap terdeteksi", grant("2.ayat-1", "Kepala DPM", "cabut", "izin usaha apotek"), true},
		{"singkatan dipanjangkan", grant("2.ayat-1", "kepala dinas penanaman modal", "terbit", "izin usaha apotek"), true},
		{"satu tingkat di atas", grant("2", "Kepala DPM", "terbit", "izin usaha apotek"), true},
		{"satu tingkat di bawah", grant("2.ayat-1.huruf-a", "Kepala DPM", "terbit", "izin usaha apotek"), true},
		{"ayat lain", grant("2.ayat-2", "Kepala DPM", "terbit", "izin usaha apotek"), false},
		{"Pasal 20 bukan Pasal 2", grant("20.ayat-1", "Kepala DPM", "terbit", "izin usaha apotek"), false},
		{"pemegang lain", grant("2.ayat-1", "Bupati", "terbit", "izin usaha apotek"), false},
		{"objek cukup dekat", grant("2.ayat-1", "Kepala DPM", "terbit", "izin apotek"), true},
		{"objek lain", grant("2.ayat-1", "Kepala DPM", "terbit", "surat keterangan domisili"), false},
	} {
		if got := Agrees(gold, c.pred, short); got != c.want {
			t.Errorf("%s: %v, ingin %v", c.name, got, c.want)
		}
	}
}

// TestScoreGrantsOneToOne holds that one proposal serves one label, and that
// the pairing that finds most is chosen.
func TestScoreGrantsOneToOne(t *testing.T) {
	gold := []GoldGrant{
		grant("2", "Bupati", "bina", "pasar rakyat"),
		grant("2", "Bupati", "awasi", "pasar rakyat"),
		grant("3", "Camat", "daftar", "akta tanah"),
	}
	pred := []GoldGrant{
		grant("2", "Bupati", "awasi", "pasar rakyat"),
		grant("2", "Bupati", "tetapkan", "pasar rakyat"),
		grant("4", "Camat", "daftar", "akta tanah"),
	}
	s := ScoreGrants(gold, pred, nil)
	if s.Detection.Right != 2 || s.Detection.False != 1 || s.Detection.Missed != 1 {
		t.Errorf("detection %+v", s.Detection)
	}
	if s.Full.Right != 1 {
		t.Errorf("full %+v, want the pair that agrees in act", s.Full)
	}
	if len(s.Misses) != 1 || s.Misses[0].Holder != "Camat" || len(s.False) != 1 || s.False[0] != 2 {
		t.Errorf("misses %v, false %v", s.Misses, s.False)
	}
	if total := s.Add(s); total.Detection.Right != 4 || total.ByAct["awasi"].Right != 2 {
		t.Errorf("sum %+v", total)
	}
}
