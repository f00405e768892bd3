package importer

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"wewenang/law"
	"wewenang/law/markdown"
)

// loneAnnex is an annex that came as a document of its own.
type loneAnnex struct {
	entry
	parts []*law.Provision
}

// joinAnnexes adds the annexes that came as documents of their own to the text
// of their instrument, whichever was imported first. They go behind what stands
// there, byte for byte; an annex that the text holds already is left out and
// reported.
func (d *desk) joinAnnexes(doc *document) {
	place := doc.ID.Path() + ".md"
	if doc.ID == "" || len(d.annexes[doc.ID]) == 0 || doc.Out != place && doc.Quality.Part != partAnnex {
		return
	}
	old, err := os.ReadFile(d.path(place))
	if err != nil {
		return
	}
	e, known := d.at(place)
	ours := known && sumBytes(old) == e.Written
	base := old
	if ours && e.Base > 0 && e.Base < len(old) {
		base = old[:e.Base]
	}
	r, err := markdown.Parse(place, base)
	if err != nil || r.MetaOnly || onlyPart(r) != "" {
		doc.apart(place, "batang tubuhnya belum ada di sana")
		return
	}
	text, told := base, []string(nil)
	for _, a := range d.annexesOf(doc.ID) {
		if bytes.Contains(base, []byte(a.Source)) {
			continue // a person's file that has it
		}
		next, at, why := a.behind(text, r)
		if why != "" {
			doc.apart(place, why)
			continue
		}
		text = next
		if doc.Out == a.Result.Out || doc.Out == place {
			told = append(told, fmt.Sprintf("%s digabungkan ke %s dari %s", at, place, a.Result.Out))
		}
	}
	if bytes.Equal(text, old) {
		return
	}
	if err := d.save(place, text); err != nil {
		doc.fail(CodeUnwritten, err.Error(), writeHelp(err))
		return
	}
	if ours {
		e.Base, e.Written = len(base), sumBytes(text)
		d.note(doc, e)
	}
	if len(told) > 0 {
		doc.warn("lampiran-digabung", strings.Join(told, "; "), "bandingkan dengan naskah asli")
	}
}

// apart reports that a part could not be joined with its instrument.
func (doc *document) apart(place, why string) {
	doc.warn("bagian-terpisah", fmt.Sprintf("%s tidak digabungkan ke %s: %s", cmp.Or(doc.Quality.Part, "lampiran"), place, why), "gabungkan sendiri bila perlu")
}

// annexesOf reads the annexes of an instrument, in the order of their numbers.
func (d *desk) annexesOf(id law.ID) []loneAnnex {
	var list []loneAnnex
	for _, place := range d.annexes[id] {
		e, known := d.at(place)
		r, err := readFiled(d.path(place))
		if !known || err != nil {
			continue
		}
		first := slices.IndexFunc(r.Parts, func(p *law.Provision) bool { return p.Kind == law.KindLampiran })
		if first >= 0 {
			list = append(list, loneAnnex{e, r.Parts[first:]})
		}
	}
	slices.SortStableFunc(list, func(a, b loneAnnex) int {
		return cmp.Or(cmp.Compare(order(a.parts[0]), order(b.parts[0])), cmp.Compare(a.Result.In, b.Result.In))
	})
	return list
}

// behind puts an annex behind a text, and says where it stands there. The
// reason why it cannot be put is "" when it can.
func (a loneAnnex) behind(text []byte, whole *law.Regulation) (joined []byte, at law.Address, why string) {
	for _, p := range a.parts {
		if p.Kind == law.KindLampiran && whole.Find(p.Addr) != nil {
			return nil, "", p.Addr.Words() + " sudah ada di dalamnya"
		}
	}
	before, err := markdown.Parse("", text)
	if err != nil {
		return nil, "", err.Error()
	}
	_, body := markdown.Settle(&law.Regulation{Parts: a.parts})
	head, rest, _ := bytes.Cut(body, []byte("\n"))
	origin := fmt.Sprintf("\n<!-- wewenang halaman: dari naskah tersendiri %s; SHA-256 %s -->\n",
		commentEscapes.Replace(oneLine(cmp.Or(a.Result.Original, a.Result.In))), a.Source)
	joined = slices.Concat(bytes.TrimRight(text, "\n"), []byte("\n\n"), head, []byte("\n"), []byte(origin), rest)
	after, err := markdown.Parse("", joined)
	if err != nil {
		return nil, "", err.Error()
	}
	n := len(before.Parts)
	if len(after.Parts) <= n || after.Parts[n].Kind != law.KindLampiran {
		return nil, "", "di belakangnya ia tidak terbaca sebagai lampiran"
	}
	return joined, after.Parts[n].Addr, ""
}
