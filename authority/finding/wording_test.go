package finding_test

import (
	"fmt"
	"strconv"
	"strings"

	"wewenang/authority"
)

// deed is an act in the forms that sentences need.
type deed struct{ noun, verb, passive string }

var deeds = map[string]deed{
	"terbit":       {"penerbitan", "menerbitkan", "diterbitkan"},
	"pungut":       {"pemungutan", "memungut", "dipungut"},
	"awasi":        {"pengawasan", "mengawasi", "diawasi"},
	"bina":         {"pembinaan", "membina", "dibina"},
	"verifikasi":   {"verifikasi", "memverifikasi", "diverifikasi"},
	"tanda-tangan": {"penandatanganan", "menandatangani", "ditandatangani"},
	"cabut":        {"pencabutan", "mencabut", "dicabut"},
}

// families are three ways to word one norm: the giver acts, the holder is
// given, the power itself is the subject.
const families = 3

// statement is one grant as a scenario states it, with the names of one
// rendering.
type statement struct {
	kind, act, service, giver, holder string
	keys                              func(string) string // of the annotation
	basis                             string              // words of the basis
	lawmaker                          string              // "Peraturan Bupati"
}

// words are the sentences of a statement in a family: the first is the
// provision, others follow it as paragraphs.
func (s statement) words(family int) []string {
	main := s.sentence(family)
	out := []string{main}
	if s.kind == "hosting" && s.act != "terima" {
		out = append(out, s.counter(family)) // that it is a counter has to be said somewhere
	}
	if s.keys("retensi") == "dikecualikan" {
		out = append(out, []string{
			s.giver + " tidak lagi melaksanakan kewenangan yang telah didelegasikan sebagaimana dimaksud pada ayat (1).",
			"Dengan pendelegasian sebagaimana dimaksud pada ayat (1), " + s.giver + " tidak dapat menggunakan sendiri kewenangan yang telah didelegasikan.",
			"Kewenangan yang telah dilimpahkan sebagaimana dimaksud pada ayat (1) tidak lagi dijalankan oleh " + s.giver + "."}[family])
	}
	if s.keys("subdelegasi") == "ya" {
		out = append(out, []string{
			s.holder + " dapat mendelegasikan kembali kewenangan sebagaimana dimaksud pada ayat (1) kepada pejabat satu tingkat di bawahnya.",
			"Kewenangan sebagaimana dimaksud pada ayat (1) dapat didelegasikan lebih lanjut oleh " + s.holder + ".",
			"Kewenangan yang dilimpahkan sebagaimana dimaksud pada ayat (1) dapat disubdelegasikan oleh " + s.holder + "."}[family])
	}
	return out
}

func (s statement) sentence(family int) string {
	switch s.act {
	case "atur":
		return "Ketentuan lebih lanjut mengenai " + s.service + " " + s.may("dapat diatur", "diatur") + " dengan " + s.lawmaker + "."
	case "rekomendasi", "pertimbangan":
		return s.advice(family)
	case "terima":
		return s.counter(family)
	case "koordinasi":
		return []string{upper(s.holder) + " mengoordinasikan pelayanan " + s.service + ".", "Pelayanan " + s.service + " dikoordinasikan oleh " + s.holder + ".",
			upper(s.holder) + " bertugas mengoordinasikan penyelenggaraan " + s.service + "."}[family]
	}
	switch s.kind {
	case "delegasi", "mandat", "tugas-pembantuan":
		return s.handing(family)
	case "penarikan":
		return s.withdrawal(family)
	case "larangan":
		return s.prohibition(family)
	}
	return s.having(family)
}

func (s statement) may(yes, no string) string {
	if s.keys("dapat") == "ya" {
		return yes
	}
	return no
}

func (s statement) having(family int) string {
	d := deeds[s.act]
	m, dim := s.matter(), ""
	switch family {
	case 0:
		return upper(s.holder) + dim + s.may(" dapat ", " berwenang ") + d.verb + " " + m + s.tail() + "."
	case 1:
		return upper(s.holder) + s.may(" dapat diberi kewenangan ", " diberi kewenangan ") + d.verb + " " + m + s.tail() + "."
	}
	return upper(m) + s.may(" dapat ", " ") + d.passive + " oleh " + s.holder + s.tail() + "."
}

func (s statement) handing(family int) string {
	d := deeds[s.act]
	m, basis := s.matter(), s.basis
	if basis != "" {
		basis = " sebagaimana dimaksud dalam " + basis
	}
	switch s.kind {
	case "mandat":
		return []string{
			upper(s.giver) + " memberikan mandat " + d.noun + " " + m + basis + " kepada " + s.holder + s.tail() + ".",
			upper(s.holder) + " atas nama " + s.giver + " " + d.verb + " " + m + basis + s.tail() + ".",
			upper(m) + basis + " " + d.passive + " oleh " + s.holder + " atas nama " + s.giver + s.tail() + "."}[family]
	case "tugas-pembantuan":
		return []string{
			"Pemerintah menugaskan " + s.holder + " untuk " + d.verb + " " + m + " sebagai tugas pembantuan.",
			upper(s.holder) + " melaksanakan tugas pembantuan " + d.noun + " " + m + ".",
			upper(d.noun) + " " + m + " ditugaskan kepada " + s.holder + " dalam rangka tugas pembantuan."}[family]
	}
	return []string{
		upper(s.giver) + " mendelegasikan kewenangan " + d.noun + " " + m + basis + " kepada " + s.holder + s.tail() + ".",
		upper(s.holder) + " diberi pendelegasian kewenangan oleh " + s.giver + " untuk " + d.verb + " " + m + basis + s.tail() + ".",
		"Kewenangan " + d.noun + " " + m + basis + " dilimpahkan oleh " + s.giver + " kepada " + s.holder + s.tail() + "."}[family]
}

func (s statement) withdrawal(family int) string {
	d := deeds[s.act]
	m := s.matter()
	return []string{
		upper(s.giver) + " menarik kembali kewenangan " + d.noun + " " + m + " yang didelegasikan kepada " + s.holder + ".",
		"Kewenangan " + d.noun + " " + m + " yang telah diberikan kepada " + s.holder + " ditarik kembali oleh " + s.giver + ".",
		"Pelimpahan kewenangan " + d.noun + " " + m + " kepada " + s.holder + " ditarik kembali."}[family]
}

func (s statement) prohibition(family int) string {
	d := deeds[s.act]
	m := s.matter()
	return []string{
		upper(s.holder) + " dilarang " + d.verb + " " + m + s.tail() + ".",
		upper(s.holder) + " tidak berwenang " + d.verb + " " + m + s.tail() + ".",
		upper(m) + " tidak boleh " + d.passive + " oleh " + s.holder + s.tail() + "."}[family]
}

func (s statement) advice(family int) string {
	what := map[string]string{"rekomendasi": "rekomendasi teknis", "pertimbangan": "pertimbangan teknis"}[s.act]
	m := s.matter()
	if s.keys("mengikat") == "ya" {
		return []string{
			upper(m) + " hanya dapat diterbitkan setelah memperoleh " + what + " dari " + s.holder + s.tail() + ".",
			upper(s.holder) + " memberikan " + what + " atas " + m + " yang wajib dipenuhi dalam penerbitannya" + s.tail() + ".",
			"Penerbitan " + m + " wajib memperoleh " + what + " " + s.holder + s.tail() + "."}[family]
	}
	return []string{
		upper(s.holder) + " memberikan " + what + " atas " + m + s.tail() + ".",
		upper(s.holder) + " diberi tugas memberikan " + what + " " + m + s.tail() + ".",
		upper(what) + " " + m + " diberikan oleh " + s.holder + s.tail() + "."}[family]
}

func (s statement) counter(family int) string {
	m := s.matter()
	if s.kind == "hosting" {
		return []string{
			upper(s.holder) + " menyediakan gerai untuk penerimaan permohonan " + m + ".",
			upper(s.holder) + " menyediakan tempat pelayanan penerimaan berkas " + m + ".",
			"Loket penerimaan permohonan " + m + " disediakan oleh " + s.holder + "."}[family]
	}
	return []string{
		upper(s.holder) + " menerima permohonan " + m + ".",
		upper(s.holder) + " bertugas menerima permohonan " + m + ".",
		"Permohonan " + m + " diajukan kepada " + s.holder + "."}[family]
}

// matter is the service with its limits and classes.
func (s statement) matter() string {
	out := s.service
	if v := s.keys("ambang"); v != "" {
		out += " dengan " + thresholdWords(v)
	}
	if v := s.keys("kelas"); v != "" {
		list := authority.SplitList(v)
		for i := range list {
			list[i] = "usaha " + list[i]
		}
		out += " bagi " + strings.Join(list, " dan ")
	}
	return out
}

// tail are exceptions, joint clauses and conditions.
func (s statement) tail() string {
	out := ""
	if v := s.keys("kecuali"); v != "" {
		if t, ok := authority.ReadThreshold(v); ok && t.Dimension != "" {
			v = s.service + " dengan " + thresholdWords(v)
		}
		out += ", kecuali " + v
	}
	if v := s.keys("bersama"); v != "" {
		out += " " + v
	}
	if v := s.keys("syarat"); v != "" {
		out += " " + v
	}
	return out
}

// thresholdWords are a limit as regulations print it.
func thresholdWords(v string) string {
	t, ok := authority.ReadThreshold(v)
	if !ok {
		return v
	}
	unit := map[string]string{"m2": "meter persegi", "ha": "hektare"}[t.Unit]
	if unit == "" {
		unit = t.Unit
	}
	n := func(v float64) string {
		return fmt.Sprintf("%s (%s) %s", strconv.FormatFloat(v, 'f', -1, 64), numeral(int(v)), unit)
	}
	switch {
	case t.NoFrom && t.ToClosed:
		return t.Dimension + " paling banyak " + n(t.To)
	case t.NoFrom:
		return t.Dimension + " kurang dari " + n(t.To)
	case t.NoTo && t.FromOpen:
		return t.Dimension + " lebih dari " + n(t.From)
	case t.NoTo:
		return t.Dimension + " paling sedikit " + n(t.From)
	}
	return t.Dimension + " " + n(t.From) + " sampai dengan kurang dari " + n(t.To)
}

// numeral spells a small number.
func numeral(n int) string {
	small := []string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"}
	switch {
	case n < 12:
		return small[n]
	case n < 20:
		return small[n-10] + " belas"
	case n < 100:
		return strings.TrimSpace(small[n/10] + " puluh " + strings.TrimPrefix(small[n%10], "nol"))
	case n < 200:
		return strings.TrimSpace("seratus " + strings.TrimPrefix(numeral(n-100), "nol"))
	}
	return strings.TrimSpace(numeral(n/100) + " ratus " + strings.TrimPrefix(numeral(n%100), "nol"))
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
