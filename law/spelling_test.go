package law_test

import (
	"testing"

	"wewenang/law"
)

func TestEditDistance(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "izin", 4}, {"izin", "izin", 0}, {"izin", "ijin", 1},
		{"perizinan", "perijinan", 1}, {"REPUELIK", "REPUBLIK", 1}, {"ditetapkn", "ditetapkan", 1}, {"“a”", "a", 2},
	} {
		if got, back := law.EditDistance(tc.a, tc.b), law.EditDistance(tc.b, tc.a); got != tc.want || back != tc.want {
			t.Errorf("EditDistance(%q, %q) = %d and %d back, want %d", tc.a, tc.b, got, back, tc.want)
		}
	}
}
