package law

import "strings"

// context tells how words at an address are to be read.
type context struct {
	at      Address
	doc     ID     // the instrument that bare places point into, "" when unknown
	own     ID     // what "Undang-Undang ini" means here
	local   []unit // own place inside doc, to which "ayat (1)" is relative
	prefix  Address
	nested  bool // new text inside an amending act
	command bool // a command of an amending act
	body    bool // body, dictum or annex; not considerations and title
	opening bool // title, considerations, legal basis
}

// contextOf reads the address. New text of an amending act, such as
// "pasal-i.angka-2.pasal-20.ayat-4", speaks as the amended act.
func (c *citer) contextOf(at Address, fr frame) context {
	ctx := context{at: at, doc: c.home.id, own: c.home.id}
	units := unitsOf(at)
	if above := strings.Count(string(fr.top), "."); fr.top != "" && fr.top.Covers(at) {
		units = units[above:] // the list of commands stands inside of other words
	}
	if len(units) > 0 && (units[0].kind == KindPenjelasan || len(units) > 1 && units[0].kind == KindLampiran && units[1].kind == KindPasal) {
		units = units[1:]
	}
	if len(units) == 0 {
		ctx.body = at != ""
		return c.amendedContext(ctx, nil, fr)
	}
	switch units[0].kind {
	case KindJudul, KindPembukaan, KindMenimbang, KindMengingat, KindMemerhati, KindMembaca, KindMenetapkan:
		ctx.opening, ctx.doc, ctx.local = true, "", units
		return ctx
	case KindUmum:
		ctx.local = nil
		return c.amendedContext(ctx, nil, fr)
	}
	ctx.body = true
	return c.amendedContext(ctx, units, fr)
}

// amendedContext decides between the instrument itself and the one it amends.
func (c *citer) amendedContext(ctx context, units []unit, fr frame) context {
	inner := 0
	for i := 1; i < len(units); i++ {
		if units[i].kind == KindPasal {
			inner = i
		}
	}
	amended := fr.amended
	if amended == "" && (inner > 0 || len(units) > 0 && units[0].kind == KindPasal && isRomanPasal(units[0].num) || len(units) == 0 && ctx.body) {
		amended = c.base
	}
	ctx.local = units
	switch {
	case inner > 0:
		ctx.nested, ctx.local = true, units[inner:]
		ctx.doc, ctx.own = amended, amended
	case fr.amended != "" && len(units) > 1, amended != "" && fr.amended == "":
		ctx.command, ctx.doc, ctx.local = true, amended, nil
	}
	return ctx
}

// asCommand turns the context of a text that is worded as a command of an
// amending act into that of a command, whatever its address says.
func (c *citer) asCommand(ctx context, s *scan, fr frame) context {
	amended := fr.amended
	if amended == "" {
		amended = c.base
	}
	below := strings.HasPrefix(string(ctx.at), string(KindMenetapkan)+".") // where the heading of Pasal I was lost
	if amended == "" || !ctx.body && !below || ctx.command || !s.commands() {
		return ctx
	}
	ctx.opening, ctx.command, ctx.nested, ctx.doc, ctx.own, ctx.local = false, true, false, amended, c.home.id, nil
	return ctx
}

func isRomanPasal(num string) bool { return num == "i" || num == "ii" || num == "iii" }

// unitsOf takes an address apart.
func unitsOf(a Address) []unit {
	var out []unit
	for _, seg := range a.Segments() {
		kind, num, _ := strings.Cut(seg, "-")
		out = append(out, unit{Kind(kind), num})
	}
	return out
}

// pointed resolves a list of places that stands at tokens i up to j, with the
// instrument that may follow it.
func (s *passage) pointed(list []place, i, j int) int {
	if s.headingLine(list, i, j) {
		return j
	}
	in, end, named := s.attached(j, list)
	if named && in.typ == "uud" {
		list, _ = s.places(i, true)
	}
	for n, p := range list {
		p.units = groupOnly(p.units)
		to := p.end
		if named && n == len(list)-1 && p.absolute() {
			to = end
		}
		s.point(p, to, in, named)
	}
	if named {
		if !in.own && !in.back && !in.bare {
			s.prev, s.prevEnd = in, in.end
			if id := in.id(); id != "" {
				s.c.last[in.typ] = id
			}
		}
		return end
	}
	return j
}

// groupOnly names the BAB of a Bagian: a part inside it is no target of its own.
func groupOnly(units []unit) []unit {
	if len(units) > 1 && units[0].kind == KindBab && units[1].kind == KindBagian {
		return units[:1]
	}
	return units
}

// point resolves one place.
func (s *passage) point(p place, to int, in instrument, named bool) {
	if p.absolute() && len(p.units) > 0 && p.units[0].kind == KindPasal {
		s.place = p.units
	}
	doc, problem := s.ctx.doc, ""
	switch {
	case named && p.absolute():
		doc, problem = s.namedDoc(in)
	case !p.absolute():
		at, ok := s.relative(p)
		if !ok {
			doc, problem = "", "tempat yang dimaksud tidak jelas"
		} else if s.ctx.opening {
			doc = s.c.home.id
		}
		s.record(p.start, to, doc, at, problem)
		return
	case s.ctx.opening:
		doc, problem = s.prev.id(), s.prev.problem
	case s.ctx.doc == "":
		problem = "peraturan yang diubah tidak diketahui"
	}
	s.record(p.start, to, doc, p.address(s.ctx.prefix), problem)
}

// namedDoc returns the instrument that the words behind a place name.
func (s *passage) namedDoc(in instrument) (ID, string) {
	switch {
	case in.own:
		return s.ctx.own, ""
	case in.back:
		if id := s.c.last[in.typ]; id != "" {
			return id, ""
		}
		return "", "peraturan yang disebut kembali tidak ditemukan"
	case in.bare:
		return "", "peraturan disebut tanpa nomor"
	}
	return in.id(), in.problem
}

// attached reads the instrument behind a list of places.
func (s *passage) attached(j int, list []place) (instrument, int, bool) {
	any := false
	for _, p := range list {
		any = any || p.absolute()
	}
	if !any {
		return instrument{}, j, false
	}
	k := s.optional(j, "dari", "di dalam", "dalam", "pada")
	if s.nameOnly(k) {
		return instrument{bare: true, typ: "uu"}, k + 1, true
	}
	in, ok := s.instrument(k, s.c.home)
	if !ok || in.bare && (k > j || in.typ == "peraturan" || s.bareOwn(in)) {
		return instrument{}, j, false
	}
	return in, in.end, true
}

// bareOwn reports whether a type without number is only the beginning of other
// words, such as "Peraturan Daerah" in "diatur dalam Peraturan Daerah".
func (s *passage) bareOwn(in instrument) bool {
	return s.at(in.end) != "tentang" && s.at(in.end) != "mengenai"
}

// nameOnly reports whether the words at k name a law without its number: "Kitab
// Undang-Undang Hukum Pidana", "KUHAP", a treaty.
func (s *scan) nameOnly(k int) bool {
	raw, w := s.raw(k), s.at(k)
	switch w {
	case "kitab", "kuhp", "kuhap", "kuhper", "kuhperdata", "kuhd", "konvensi", "protokol", "piagam", "statuta", "ordonansi", "staatsblad":
		return raw[0] < 'a'
	case "persetujuan", "perjanjian", "konstitusi":
		return raw[0] < 'a'
	}
	return len(raw) > 3 && strings.HasPrefix(raw, "UU") && raw != "UUD"
}

// relative finds the address of "ayat (1)" or "huruf a" from where it stands.
func (s *passage) relative(p place) (Address, bool) {
	local := s.ctx.local
	if s.ctx.command {
		local = s.place
	}
	first := p.units[0]
	if first.kind == KindAyat || first.kind == KindBagian {
		local = upTo(local, KindPasal)
		if len(local) == 0 {
			return p.address(""), false
		}
		return joinUnits(local, p.units), true
	}
	if len(local) == 0 || first.kind == KindParagraf {
		return p.address(""), false
	}
	return s.item(local, p.units), true
}

// item finds a huruf or angka: below the own place when the text has it there,
// else beside it.
func (s *passage) item(local, units []unit) Address {
	kind := units[0].kind
	if s.ctx.doc == s.c.home.id || s.ctx.opening {
		for n := len(local); n > 0; n-- {
			if a := joinUnits(local[:n], units); s.c.has(a) {
				return a
			}
		}
	}
	for i, u := range local {
		if u.kind == kind {
			return joinUnits(local[:i], units)
		}
	}
	return joinUnits(local, units)
}

// has reports whether the regulation holds the address.
func (c *citer) has(a Address) bool {
	if c.exists == nil {
		c.exists = make(map[Address]bool)
		for p := range c.reg.All() {
			c.exists[p.Addr] = true
		}
	}
	return c.exists[a]
}

func joinUnits(head, tail []unit) Address {
	a := place{units: head}.address("")
	return place{units: tail}.address(a)
}

// upTo cuts a place behind its unit of the kind, nil when it has none.
func upTo(units []unit, kind Kind) []unit {
	for i, u := range units {
		if u.kind == kind {
			return units[:i+1]
		}
	}
	return nil
}

// headingLine reports whether a place stands alone on its line, as a heading
// that was not cut off from the text, or is the catchword of an elucidation.
func (s *passage) headingLine(list []place, i, j int) bool {
	if s.at(i-1) == ":" && s.at(i-2) == "berikut" {
		return true
	}
	if len(list) > 1 || list[0].penjelasan || len(list[0].units) > 1 {
		return false
	}
	if s.at(j) == "cukup" || s.at(j) == "tidak" && s.at(j+1) == "memerlukan" || s.strayLabel(i, j) {
		return true
	}
	if k := list[0].units[0].kind; k != KindPasal && k != KindBab && k != KindAyat {
		return false
	}
	startsLine := i == 0 || strings.Contains(s.text[s.toks[i-1].end:s.toks[i].start], "\n")
	endsLine := j == len(s.toks) || strings.Contains(s.text[s.toks[j-1].end:s.toks[j].start], "\n")
	if !startsLine || !endsLine {
		return false
	}
	return i == 0 || !leadsOn[s.at(i-1)]
}

// strayLabel reports whether the place at tokens i to j is a label that was
// left inside a text: "Huruf b Yang dimaksud dengan …" in an elucidation, or
// "Ayat (1)" at the beginning of a line.
func (s *passage) strayLabel(i, j int) bool {
	raw, next := s.raw(i), s.raw(j)
	if raw[0] != 'A' && raw[0] != 'H' || next != "" && (next[0] < 'A' || next[0] > 'Z') {
		return false
	}
	if strings.HasPrefix(string(s.ctx.at), string(KindPenjelasan)+".") {
		return i == 0 || !leadsOn[s.at(i-1)]
	}
	return i == 0 || strings.Contains(s.text[s.toks[i-1].end:s.toks[i].start], "\n") && !leadsOn[s.at(i-1)]
}

// leadsOn are words after which a line goes on with a place.
var leadsOn = map[string]bool{
	"dalam": true, "pada": true, "dan": true, "atau": true, "dari": true, "ketentuan": true, ",": true, "antara": true,
	"dengan": true, "sampai": true, "yakni": true, "yaitu": true, "sehingga": true, "menjadi": true, "setelah": true,
	"penjelasan": true, "serta": true, "keseluruhan": true, "di": true, "oleh": true, "berdasarkan": true, "menurut": true,
}
