package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFrames reads invented sentences whose frame spreads over more than one
// phrase, item or paragraph, and the like that give nothing.
func TestFrames(t *testing.T) {
	for _, c := range frames {
		t.Run(c.name, func(t *testing.T) {
			title := c.title
			if title == "" {
				title = plain
			}
			if diff := cmp.Diff(c.want, lines(grantsOf(title, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}

var frames = []pattern{
	// lists of tasks
	{name: "unit of the books", title: office, body: "Urusan Perbendaharaan mempunyai tugas melaksanakan pembayaran gaji dan honorarium."},
	{name: "unit of a service", title: office, body: "Urusan Imunisasi mempunyai tugas melaksanakan pembinaan kader imunisasi.",
		want: []string{"pasal-2 | atribusi |  | Urusan Imunisasi | bina | kader imunisasi"}},
}
