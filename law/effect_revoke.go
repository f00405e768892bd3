package law

// verb is what the closing provisions do to a list of instruments.
type verb uint8

const (
	verbNone verb = iota
	verbRevoke
	verbKeep
	verbExcept // "mulai berlaku …, kecuali:" before items with days of their own
)

// closingVerb reads a verb that ends or keeps instruments at token i and
// returns the token behind it.
func (s *scan) closingVerb(i int) (verb, int) {
	switch s.at(i) {
	case "dicabut", "mencabut":
		if s.has(max(0, i-5), i, "belum", "sebelum", "sampai", "selama", "tidak", "dapat") {
			return verbNone, i
		}
		return verbRevoke, i + 1
	case "ditarik":
		if s.at(i+1) == "kembali" {
			return verbRevoke, i + 2
		}
	case "tidak":
		if j := s.any(i, "tidak berlaku", "tidak mempunyai kekuatan", "tidak diberlakukan"); j >= 0 {
			return verbRevoke, j
		}
	case "tetap":
		if s.at(i+1) == "berlaku" || s.at(i+1) == "diberlakukan" {
			return verbKeep, i + 2
		}
	}
	return verbNone, i
}

// listVerb returns the verb for the items of a list: the one that introduces
// it ("dicabut:"), or the one that closes it behind the last item.
func listVerb(p *Provision, given verb) verb {
	if len(p.Children) == 0 {
		return verbNone
	}
	last := p.Children[len(p.Children)-1].Text
	if given == verbNone && !contains(p.Text, effectWords) && !contains(last, effectWords) {
		return verbNone
	}
	s := tokenize(p.Text)
	if n := len(s.toks); s.at(n-1) == "kecuali" || s.at(n-1) == ":" && s.at(n-2) == "kecuali" {
		return verbExcept
	} else if n > 0 && s.at(n-1) == ":" {
		for i := len(s.toks) - 1; i >= 0 && i > len(s.toks)-12; i-- {
			if v, _ := s.closingVerb(i); v != verbNone {
				return v
			}
		}
	} else if p.Text != "" {
		given = verbNone
	}
	for i := len(p.Children) - 1; i >= 0; i-- {
		c := p.Children[i]
		s := tokenize(c.Text)
		if c.Kind == KindTeks {
			if v := s.firstVerb(6); v != verbNone {
				return v
			}
			continue
		}
		if v := s.tailVerb(); v != verbNone && s.has(0, len(s.toks), "nomor", "no") {
			return v
		}
		break
	}
	return given
}

// firstVerb finds a closing verb among the first n tokens.
func (s *scan) firstVerb(n int) verb {
	for i := 0; i < n && i < len(s.toks); i++ {
		if v, _ := s.closingVerb(i); v != verbNone {
			return v
		}
	}
	return verbNone
}

// tailVerb finds the verb that ends the text, with at most a few words behind.
func (s *scan) tailVerb() verb {
	for i := len(s.toks) - 1; i >= 0 && i > len(s.toks)-9; i-- {
		if s.at(i) == "dicabut" {
			return verbRevoke
		}
		if v, _ := s.closingVerb(i); v != verbNone && !s.has(max(0, i-6), i, "dicabut") {
			return v
		}
	}
	return verbNone
}

// clauses reads revocation, keeping and commencement from a provision that
// speaks of its own instrument. ending is the verb of the list it is an item
// of.
func (e *effecter) clauses(p *Provision, s *scan, at Address, ending verb) verb {
	start := 0
	for i := 0; i <= len(s.toks); i++ {
		if i < len(s.toks) && !s.sentenceEnd(i) {
			continue
		}
		e.sentence(p, s, at, start, i, ending)
		start = i + 1
	}
	return ending
}

// sentenceEnd reports whether the full stop at i ends a sentence.
func (s *scan) sentenceEnd(i int) bool {
	if s.at(i) != "." || s.glued(i+1) {
		return false
	}
	if s.at(i-1) == "no" || s.at(i-1) == "th" || s.at(i-1) == "jo" {
		return false
	}
	next := s.raw(i + 1)
	return next == "" || next[0] >= 'A' && next[0] <= 'Z' || next[0] == '(' || next[0] >= 0x80
}

// sentence reads one sentence: tokens from up to to.
func (e *effecter) sentence(p *Provision, s *scan, at Address, from, to int, ending verb) {
	if ending == verbExcept {
		e.exception(s, at, from, to)
		return
	}
	e.commencement(s, at, from, to)
	e.ending(s, at, from, to)
	subjects := e.subjects(s, from, to)
	cut := from
	done := false
	for i := from; i < to; i++ {
		v, next := s.closingVerb(i)
		if v == verbNone {
			continue
		}
		lo, hi := cut, i
		if s.at(i) == "mencabut" {
			lo, hi = i, to
		}
		n := e.end(s, at, v, subjects, lo, hi, to)
		if n == 0 && !done {
			e.unnamed(s, at, v, from, to, i)
		}
		done = done || n > 0
		if s.at(next) != "dan" {
			cut = next
		}
		i = next - 1
	}
	if !done && ending != verbNone {
		e.end(s, at, ending, subjects, from, to, to)
	}
}

// subject is an instrument that stands where a verb can act on it.
type subject struct {
	in       instrument
	units    []unit // of a part: "Pasal 5 Peraturan Daerah Nomor …"
	start    int
	indirect bool // "peraturan pelaksanaan dari …"
	chained  bool // "… sebagaimana telah diubah dengan <this>"
	vague    bool // "ketentuan mengenai … dalam <this>"
}

// subjects finds the instruments of a sentence that can be its subject. One
// behind a preposition only qualifies something else.
func (e *effecter) subjects(s *scan, from, to int) []subject {
	var out []subject
	for i := from; i < to; {
		if s.gazette(i) {
			i = s.gazetteEnd(i)
			continue
		}
		if list, j := s.places(i, false); j > i {
			sub, end := e.partSubject(s, list, i, j)
			out = append(out, sub...)
			i = end
			continue
		}
		in, ok := s.instrument(i, e.home)
		if !ok {
			i++
			continue
		}
		sub := subject{in: in, start: i, indirect: s.implements(from, i)}
		sub.chained = len(out) > 0 && s.at(i-1) == "dengan" && s.has(out[len(out)-1].in.end, i, "diubah", "dirubah")
		named := in.id() != "" && in.id() != e.home.id
		sub.vague = len(out) == 0 && s.at(i-1) == "dalam" && s.has(from, i, "ketentuan", "pasal", "lampiran")
		if named && (sub.indirect || sub.chained || sub.vague || !qualifies[s.at(i-1)]) {
			out = append(out, sub)
		}
		i = max(in.end, i+1)
	}
	return out
}

// partSubject reads places with their instrument as a subject.
func (e *effecter) partSubject(s *scan, list []place, i, j int) ([]subject, int) {
	k := s.optional(j, "dari", "dalam", "pada")
	in, ok := s.instrument(k, e.home)
	if !ok || in.id() == "" || in.id() == e.home.id {
		return nil, j
	}
	var out []subject
	for _, p := range list {
		if p.absolute() && !qualifies[s.at(i-1)] {
			out = append(out, subject{in: in, units: p.units, start: i})
		}
	}
	return out, in.end
}

// qualifies are words after which an instrument is not the subject.
var qualifies = map[string]bool{
	"dengan": true, "berdasarkan": true, "menurut": true, "dalam": true, "oleh": true, "sesuai": true, "dari": true,
	"atas": true, "pada": true, "sebagaimana": true, "tentang": true, "kepada": true, "terhadap": true, "untuk": true,
	"melaksanakan": true, "pelaksanaan": true, "pelaksana": true, "jo": true, "mengubah": true, "perubahan": true,
	"pencabutan": true, "penetapan": true, "menetapkan": true, "kecuali": true, "selain": true, "bertentangan": true,
}

// implements reports whether the sentence speaks of implementing rules of the
// instrument at i and not of itself.
func (s *scan) implements(from, i int) bool {
	return s.has(max(from, i-8), i, "pelaksanaan", "pelaksana", "pelaksanaannya") && !s.has(max(from, i-3), i, ",")
}

// end records what a verb does to the subjects that stand from lo up to hi.
func (e *effecter) end(s *scan, at Address, v verb, subjects []subject, lo, hi, to int) int {
	n := 0
	for _, sub := range subjects {
		if sub.start < lo || sub.start >= hi {
			continue
		}
		n++
		f := Effect{At: at, Target: sub.in.id(), TargetAt: place{units: sub.units}.address(""), Words: tidy(s.span(lo, to)), Applied: true}
		switch {
		case sub.chained && (v == verbKeep || len(sub.units) > 0):
			n--
			continue
		case v == verbKeep:
			f.Kind = EffectKeep
		case sub.indirect:
			n--
			continue
		case len(sub.units) > 0:
			f.Kind = EffectRevokePart
		case sub.vague:
			f.Kind, f.Applied, f.Reason = EffectRevokePart, false, "bagian yang dicabut tidak disebut ketentuannya"
		default:
			f.Kind = EffectRevoke
			if s.partly(sub.in.end, to) {
				f.Kind, f.Applied, f.Reason = EffectRevokePart, false, "dicabut sepanjang pokok tertentu; ketentuannya tidak disebut"
			}
		}
		if sub.indirect {
			f.Applied, f.Reason = false, "peraturan pelaksanaan tidak disebut satu per satu"
		}
		e.add(f)
	}
	return n
}

// partly reports whether only some of an instrument ends: "sepanjang mengatur".
func (s *scan) partly(i, to int) bool {
	for ; i < to; i++ {
		if s.at(i) == "sepanjang" && !s.has(i, i+4, "bertentangan", "belum") {
			return true
		}
	}
	return false
}

// keepsRules reports whether the subject of "tetap berlaku" are rules without a
// name: "semua peraturan pelaksanaan mengenai …", "segala ketentuan yang telah
// ada".
func (s *scan) keepsRules(from, i int) bool {
	k := from
	for ; k < i; k++ {
		switch s.at(k) {
		case "semua", "segala", "seluruh", "setiap":
			return s.at(k+1) == "peraturan" || s.at(k+1) == "ketentuan" || s.at(k+1) == "keputusan"
		case "peraturan", "ketentuan":
			if next := s.at(k + 1); next == "pelaksanaan" || next == "pelaksana" || next == "pelaksanaannya" {
				return true
			}
		}
	}
	return false
}

// unnamed records a revocation or a savings clause that names no instrument.
// Nothing is ended by it (UU 12/2011 Lampiran II 145).
func (e *effecter) unnamed(s *scan, at Address, v verb, from, to, i int) {
	if v == verbKeep && s.keepsRules(from, i) {
		e.add(Effect{At: at, Kind: EffectKeep, Words: tidy(s.span(from, to)), Applied: true})
		return
	}
	if s.at(i) == "tidak" && s.at(i-1) != "dinyatakan" && s.at(i+2) != "lagi" {
		return
	}
	if v != verbRevoke || !s.has(from, to, "ketentuan", "peraturan") || !s.has(from, i, "semua", "segala", "seluruh", "bertentangan") {
		return
	}
	e.add(Effect{At: at, Kind: EffectRevoke, Words: tidy(s.span(from, to)), Reason: "peraturan yang dicabut tidak disebut"})
}
