package server

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// regulationMarkdown answers with the words alone, in the dialect of the
// corpus: one provision a line, indented by its depth.
func regulationMarkdown(q *request, p place) (response, error) {
	d, err := readRule(q.Context(), q.lib, p.ID)
	if err != nil {
		return response{}, err
	}
	if err := q.reword(&d); err != nil {
		return response{}, err
	}
	r := d.rule
	parts := r.Parts
	if p.At != "" {
		node, err := d.find(p.At)
		if err != nil {
			return response{}, err
		}
		parts = []*law.Provision{node}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!-- %s, %s, per %s: %s -->\n\n", p.ID.At(p.At), r.Meta.Title(), q.base.AsOf, q.lib.Standing(p.ID.At(p.At), q.base.AsOf).Status)
	if v := q.textView(d, p.At); v != nil {
		fmt.Fprintf(&b, "<!-- %s -->\n\n", v.Line)
	}
	for _, n := range parts {
		writePlain(&b, n, 0)
	}
	return response{body: []byte(b.String()), ctype: "text/markdown; charset=utf-8"}, nil
}

func writePlain(b *strings.Builder, p *law.Provision, depth int) {
	head := strings.TrimSpace(p.Label + " " + p.Heading)
	switch {
	case p.Kind.Groups(), p.Kind == law.KindLampiran, p.Kind == law.KindPenjelasan:
		fmt.Fprintf(b, "\n## %s\n\n", head)
	case p.Kind == law.KindPasal:
		fmt.Fprintf(b, "\n### %s\n\n", head)
	case p.Kind == law.KindBaris:
		fmt.Fprintf(b, "| %s |\n", strings.Join(p.Cells, " | "))
	case head != "" && p.Text != "":
		fmt.Fprintf(b, "%s%s ", strings.Repeat("    ", depth), head)
	case head != "":
		fmt.Fprintf(b, "%s%s\n", strings.Repeat("    ", depth), head)
	}
	if p.Text != "" {
		b.WriteString(strings.ReplaceAll(p.Text, "\n", "\n\n") + "\n")
	}
	inner := depth
	if p.Kind == law.KindAyat || p.Kind == law.KindHuruf || p.Kind == law.KindAngka {
		inner++
	}
	for _, c := range p.Children {
		writePlain(b, c, inner)
	}
}
