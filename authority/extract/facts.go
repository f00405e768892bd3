package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// facts are what an instrument says about a power besides giving it.
type facts struct {
	sub, retained, binding law.Truth
}

// factsOf reads whether the receiver may hand the power on, whether its giver
// may go on using it, and whether a contribution binds. Each is read from the
// provision itself, then from its siblings in the same Pasal, then, in an
// instrument that is about one handing-on, from the rest of it.
func (r *reader) factsOf(f found) facts {
	out := facts{law.Undetermined, law.Undetermined, law.Undetermined}
	if f.kind != authority.Delegation && f.kind != authority.Mandate && f.kind != authority.Contribution {
		return out // of no other kind is any of them asked
	}
	pasal := pasalOf(f.at)
	for _, near := range []func(law.Address) bool{
		func(a law.Address) bool { return a == f.prov.Addr },
		func(a law.Address) bool { return pasalOf(a) == pasal },
		func(law.Address) bool { return r.hand.subject },
	} {
		for _, s := range r.factSentences() {
			if near(s.at) {
				out.read(s, f)
			}
		}
	}
	return out
}

// factSentence is a provision that may state such a fact.
type factSentence struct {
	at   law.Address
	text string // small letters, single blanks
}

// factSentences collects them once: few provisions hold the words.
func (r *reader) factSentences() []factSentence {
	if r.factsKnown {
		return r.factTexts
	}
	r.factsKnown = true
	for p := range r.r.All() {
		if !operativeAddress(p.Addr) || p.Text == "" {
			continue
		}
		text := strings.Join(strings.Fields(lower(p.Text)), " ")
		if hasAny(text, factWords...) {
			r.factTexts = append(r.factTexts, factSentence{p.Addr, text})
		}
	}
	return r.factTexts
}

var (
	factWords = []string{"substitusi", "subtitusi", "dilimpahkan", "didelegasikan", "melimpahkan", "mendelegasikan", "tetap", "mengurangi", "mengikat", "teruslimpahkan", "meneruslimpahkan", "subdelegasi", "tidak lagi", "menggunakan", "rekomendasi", "bersama"}

	mayHandOn = []string{"dengan hak substitusi", "dengan hak subtitusi", "disertai hak substitusi", "dapat dilimpahkan kembali", "dapat didelegasikan kembali", "dapat melimpahkan kembali", "dapat mendelegasikan kembali",
		"dapat didelegasikan lebih lanjut", "dapat dilimpahkan lebih lanjut", "dapat mendelegasikan lebih lanjut", "dapat disubdelegasikan", "dapat mensubdelegasikan", "dapat diteruslimpahkan", "dapat meneruslimpahkan"}
	mayNotHandOn = []string{"tanpa hak substitusi", "tidak dapat dilimpahkan", "tidak boleh dilimpahkan", "tidak dapat didelegasikan", "tidak boleh didelegasikan",
		"tidak dapat mensubstitusikan", "tidak dapat melimpahkan", "tidak boleh melimpahkan", "tidak dapat mendelegasikan", "tidak boleh mendelegasikan", "tidak dapat meneruslimpahkan", "dilarang melimpahkan",
		"dilarang mendelegasikan", "tidak dapat disubdelegasikan", "tidak boleh disubdelegasikan", "tidak dapat mensubdelegasikan", "tidak dapat diteruslimpahkan"}
	giverKeeps = []string{"tidak mengurangi kewenangan", "tidak mengurangi wewenang", "tetap berada pada", "tetap menjadi kewenangan", "tetap menjadi wewenang",
		"tetap dapat menggunakan", "tetap dapat melaksanakan", "tetap berwenang"}
	giverLoses = []string{"tidak lagi melaksanakan", "tidak lagi dijalankan", "tidak lagi dilaksanakan", "tidak lagi menggunakan", "tidak lagi digunakan", "tidak dapat menggunakan sendiri", "tidak lagi menerbitkan", "tidak lagi berwenang", "tidak dapat lagi menggunakan", "tidak dapat menggunakan kewenangan yang telah",
		"tidak menerbitkan sendiri", "tidak melaksanakan sendiri", "tidak menjalankan sendiri", "tidak menggunakan sendiri", "tidak menyelenggarakan sendiri", "tidak dapat menerbitkan sendiri", "tidak dapat melaksanakan sendiri", "tidak dapat menjalankan sendiri"}
)

// binds are words that make a decision hang on a contribution.
var binds = []string{"bersifat mengikat", "mengikat bagi", "wajib memperoleh rekomendasi", "wajib mendapat rekomendasi", "wajib mendapatkan rekomendasi", "wajib dilengkapi rekomendasi",
	"hanya dapat diterbitkan setelah memperoleh rekomendasi", "hanya dapat diterbitkan setelah mendapat rekomendasi", "hanya dapat diterbitkan setelah mendapatkan rekomendasi",
	"hanya dapat diberikan setelah memperoleh rekomendasi", "hanya dapat diberikan setelah mendapat rekomendasi", "yang wajib dipenuhi"}

// read takes what a sentence says, unless something nearer has said it.
func (o *facts) read(s factSentence, f found) {
	handed := f.kind == authority.Delegation || f.kind == authority.Mandate
	set := func(t *law.Truth, yes, no []string) {
		switch {
		case *t != law.Undetermined:
		case hasAny(s.text, no...):
			*t = law.No
		case hasAny(s.text, yes...):
			*t = law.Yes
		}
	}
	if handed {
		set(&o.sub, mayHandOn, mayNotHandOn)
	}
	if handed && f.giver != "" && strings.Contains(s.text, lower(f.giver)) {
		set(&o.retained, giverKeeps, giverLoses)
	}
	if f.kind == authority.Contribution && strings.Contains(s.text, string(f.act)) {
		set(&o.binding, binds, []string{"tidak mengikat", "tidak bersifat mengikat"})
	}
}
