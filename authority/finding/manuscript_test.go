package finding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wewenang/authority/finding"
	"wewenang/law"
)

// rawSections are the regulations that a scenario gives in words, in the order
// of their identities.
func (st *staging) rawSections() []string {
	var out []string
	for name := range st.s.Sections {
		if strings.HasPrefix(name, "berkas ") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// layManuscripts registers the regulations given in words and fills them with
// the names of the rendering.
func (st *staging) layManuscripts(t *testing.T) {
	t.Helper()
	sections := st.rawSections()
	for _, name := range sections {
		f := finding.Fields(strings.TrimPrefix(name, "berkas "))
		old, _ := st.ref(t, f[0])
		st.shift[old.ID] = 0
		st.paper(old.ID).meta = f[1:]
	}
	for _, name := range sections {
		f := finding.Fields(strings.TrimPrefix(name, "berkas "))
		old, _ := st.ref(t, f[0])
		p := st.paper(old.ID)
		if v := finding.Value(p.meta, "menimbang"); v != "" {
			p.opening = append(p.opening, st.fill(t, p, v))
		}
		p.raw = st.items(t, p, st.s.Sections[name])
	}
}

// item is one line of a manuscript with its address.
type item struct{ at, text string }

func (st *staging) items(t *testing.T, p *paper, lines []string) []item {
	t.Helper()
	var out []item
	pasal, ayat := "", ""
	for _, line := range lines {
		if rest, ok := strings.CutPrefix(line, "@ "); ok {
			st.note(t, p, rest)
			continue
		}
		if len(line) > 2 && line[1] == '|' {
			if int(line[0]-'1') != st.family {
				continue
			}
			line = strings.TrimSpace(line[2:])
		}
		at, n := pasal, 0
		switch {
		case strings.HasPrefix(line, "Pasal "):
			pasal, ayat = "pasal-"+strings.TrimPrefix(line, "Pasal "), ""
			at = pasal
		case scan(line, "(%d)", &n):
			ayat = fmt.Sprintf(".ayat-%d", n)
			at = pasal + ayat
		case len(line) > 2 && line[1] == '.' && line[0] >= 'a' && line[0] <= 'z':
			at = pasal + ayat + ".huruf-" + line[:1]
		case strings.HasPrefix(line, "KE"):
			word, _, _ := strings.Cut(line, ":")
			at = "diktum-" + strings.ToLower(word)
		}
		out = append(out, item{at, st.fill(t, p, line)})
	}
	return out
}

func scan(s, format string, n *int) bool {
	_, err := fmt.Sscanf(s, format, n)
	return err == nil
}

// note keeps the annotation of a person, and the place of its grant.
func (st *staging) note(t *testing.T, p *paper, line string) {
	f := finding.Fields(line)
	id, at, _ := strings.Cut(f[0], " ")
	st.places[string(p.id)+"#"+at] = id
	if st.annotated {
		p.notes[at] = append(p.notes[at], st.annotation(t, id, f[1:]))
	}
}

// fill puts names in the place of what stands in braces.
func (st *staging) fill(t *testing.T, p *paper, line string) string {
	t.Helper()
	out := ""
	for {
		before, rest, ok := strings.Cut(line, "{")
		out += before
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		word := st.word(t, p, name)
		if out == "" || strings.HasSuffix(out, ") ") && len(out) < 6 {
			word = upper(word)
		}
		out, line = out+word, after
	}
	return out
}

func (st *staging) word(t *testing.T, p *paper, name string) string {
	t.Helper()
	role, head := strings.CutPrefix(name, "kepala:")
	if o, ok := st.offices[role]; ok {
		p.mentions = appendNew(p.mentions, role)
		switch {
		case head && o.class == "kecamatan":
			return "Camat " + strings.TrimPrefix(o.name, "Kecamatan ")
		case head && o.short != "" && st.family == 2:
			return "Kepala " + o.short
		case head:
			return "Kepala " + o.name
		}
		return o.name
	}
	if s, ok := st.services[name]; ok {
		return s[1]
	}
	if cited, ok := strings.CutPrefix(name, "rujuk "); ok {
		old, now := st.ref(t, cited)
		if now.At != "" {
			return now.At.Words() + " " + st.title(old.ID)
		}
		return st.title(old.ID)
	}
	switch name {
	case "kepala-daerah":
		return st.head()
	case "perkada":
		return st.headsRule()
	case "daerah":
		return st.region.Name()
	}
	t.Fatalf("nothing is called %q", name)
	return ""
}

// manuscript writes the provisions of a regulation given in words.
func (st *staging) manuscript(b *strings.Builder, p *paper) {
	last := 1
	if !decree(p) {
		fmt.Fprintf(b, "Pasal 1\n\nDalam %s ini yang dimaksud dengan:\n\n", p.id.Type().Name())
		for i, d := range st.definitions(p) {
			fmt.Fprintf(b, "%d. %s\n", i+1, d)
		}
		b.WriteString("\n")
	}
	for _, it := range p.raw {
		var n int
		if scan(it.at, "pasal-%d", &n) && it.text == law.Address(it.at).Words() {
			for ; last+1 < n; last++ {
				fmt.Fprintf(b, "Pasal %d\n\nPelayanan diberikan dengan ramah dan tertib.\n\n", last+1)
			}
			last = n
		}
		b.WriteString(it.text + "\n\n")
		if it.text != law.Address(it.at).Words() {
			st.writeNotes(b, p, it.at, "")
		}
	}
	if !decree(p) {
		fmt.Fprintf(b, "Pasal %d\n\n%s ini mulai berlaku pada tanggal diundangkan.\n", last+1, p.id.Type().Name())
	}
}
