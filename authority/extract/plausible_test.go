package extract

import (
	"testing"

	"wewenang/authority"
)

func TestPlausible(t *testing.T) {
	for _, tc := range []struct {
		holder, object string
		want           bool
	}{
		{"Kepala Dinas", "Izin Apotek", true},
		{"Bupati", "pelaksanaan Peraturan Daerah ini", true},
		{"Pasal 4", "program kesehatan", false},
		{"Bidang Koperasi", "Peraturan Daerah ini", false},
		{"Bupati", "Peraturan Bupati tentang Pasar", true},
	} {
		if got := plausible(authority.Grant{Holder: tc.holder, Object: tc.object}); got != tc.want {
			t.Errorf("%s: %s: %v", tc.holder, tc.object, got)
		}
	}
}
