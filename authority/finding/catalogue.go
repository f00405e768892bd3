package finding

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"wewenang/law"
)

//go:embed data/catalogue.md
var catalogueData string

// Kind describes one kind of finding.
type Kind struct {
	ID         string           `json:"id"`
	Name       string           `json:"name"`
	Severity   Severity         `json:"severity"`
	Family     string           `json:"family"`
	Meaning    string           `json:"meaning"`
	GoneWhen   string           `json:"gone_when"`
	Conditions []NamedCondition `json:"conditions"`
	Not        []string         `json:"not"`
	Ways       []string         `json:"ways"`
}

// NamedCondition is one condition of a kind; a proof has a step for every one
// that applies.
type NamedCondition struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

var catalogue = sync.OnceValue(func() []Kind {
	var out []Kind
	for section := range strings.SplitSeq("\n"+catalogueData, "\n## ") {
		if section = strings.TrimSpace(section); section != "" {
			out = append(out, readKind(section))
		}
	}
	return out
})

func readKind(section string) Kind {
	head, body, _ := strings.Cut(section, "\n")
	fields := strings.Split(head, " | ")
	var k Kind
	k.ID, k.Name, _ = strings.Cut(fields[0], " ")
	k.Severity, k.Family = Severity(fields[1]), fields[2]
	for line := range strings.SplitSeq(body, "\n") {
		key, rest, _ := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(line, "- "):
			k.Conditions = append(k.Conditions, NamedCondition{strings.TrimPrefix(key, "- "), rest})
		case key == "hilang":
			k.GoneWhen = rest
		case key == "bukan":
			k.Not = strings.Split(rest, "; ")
		case key == "saran":
			k.Ways = strings.Split(rest, "; ")
		case line != "":
			k.Meaning = line
		}
	}
	return k
}

// Kinds lists every kind by id.
func Kinds() []Kind { return slices.Clone(catalogue()) }

func kindOf(id string) Kind {
	for _, k := range catalogue() {
		if k.ID == id {
			return k
		}
	}
	return Kind{ID: id, Severity: Info}
}

// KindOf returns the description of a kind; upper and lower case are one. It
// returns an error wrapping [law.ErrNotFound] with the nearest kinds.
func KindOf(id string) (Kind, error) {
	k := kindOf(strings.ToUpper(strings.TrimSpace(id)))
	if k.Name == "" {
		return k, fmt.Errorf("%w: finding kind %q", law.ErrNotFound, id)
	}
	return k, nil
}

// Explain returns the page of a kind as Markdown, in Indonesian.
func Explain(id string) (string, error) {
	k, err := KindOf(id)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\nKeparahan: %s · Kelompok: %s\n\n%s\n\n## Syarat\n\nTemuan ada bila semua syarat yang berlaku terpenuhi; setiap syarat menjadi satu langkah bukti.\n\n", k.ID, k.Name, k.Severity, k.Family, k.Meaning)
	for i, c := range k.Conditions {
		fmt.Fprintf(&b, "%d. **%s** – %s.\n", i+1, c.Name, c.Text)
	}
	b.WriteString("\n## Bukan temuan ini\n\n")
	for _, n := range k.Not {
		fmt.Fprintf(&b, "- %s\n", n)
	}
	b.WriteString("\n## Jalan keluar\n\n")
	for _, n := range k.Ways {
		fmt.Fprintf(&b, "- %s\n", n)
	}
	fmt.Fprintf(&b, "\nHilang bila: %s.\n\nTemuan menyebut keadaan peta kewenangan dan bukan pendapat hukum. Sengketa kewenangan diselesaikan atasan para pihak (UU 30/2014 Pasal 16).\n", k.GoneWhen)
	return b.String(), nil
}
