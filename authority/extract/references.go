package extract

// withoutReferences drops the pointers of a sentence to other provisions:
// "sebagaimana dimaksud dalam Pasal 2 ayat (1)", "tersebut pada ayat (1) Pasal
// ini". They name no office, act or matter.
func withoutReferences(p phrase) phrase {
	out := make(phrase, 0, len(p))
	for i := 0; i < len(p); {
		if n := referenceAt(p, i); n > 0 {
			i += n
			if i < len(p) && len(out) > 0 && purposeStarts[out[0].w] && !conditional(out) && officeHeads[p[i].w] && !hasComma(out) {
				out = append(out, token{w: ",", s: ",", start: p[i-1].end, end: p[i-1].end, punct: true})
			}
			if i < len(p) && p[i].s == "," && i+1 < len(p) && p.word(i+1) != "" && enclosed(out) {
				i++
			}
			continue
		}
		out = append(out, p[i])
		i++
	}
	return out
}

var purposeStarts = set(`dalam untuk guna selain`)

// conditional reports words before the subject that state a condition; they end
// where the text says so.
func conditional(p phrase) bool {
	return p.at(0, "apabila") || p.at(0, "jika") || p.at(0, "bila") || p.at(0, "bilamana") || p.at(0, "dalam hal") || p.at(0, "dalam jangka")
}

// hasComma reports a comma in the words so far. Without one, a reference that is
// followed by an office ends the words before the subject.
func hasComma(p phrase) bool {
	for _, t := range p {
		if t.s == "," {
			return true
		}
	}
	return false
}

// enclosed reports whether the words so far end in a comma, so that the comma
// after a dropped reference closes what the first one opened.
func enclosed(out phrase) bool { return len(out) > 0 && out[len(out)-1].s == "," }

// referenceAt returns how many tokens from i on are a reference, 0 for none.
func referenceAt(p phrase, i int) int {
	j := i
	switch {
	case asWords[p[i].w]:
		j++
		for referenceVerbs[p.word(j)] {
			j++
		}
		for j == i+1 && referencePreps[p.word(j)] && provisionWords[p.word(j+1)] {
			j++
		}
		if j == i+1 && referencePreps[p.word(j+1)] && provisionWords[p.word(j+2)] {
			j++ // a misprint of "dimaksud"
		}
		if j == i+1 && !provisionWords[p.word(j)] {
			return 0
		}
	case (p[i].w == "dimaksud" || p[i].w == "tersebut") && (p.at(i+1, "dalam pasal") || p.at(i+1, "pada pasal") ||
		p.at(i+1, "pada ayat") || p.at(i+1, "dalam ayat") || p.at(i+1, "pada huruf") || p.at(i+1, "ayat (")):
		j++
	case p[i].w == "yang" && p.word(i+1) == "dimaksud" && (p.word(i+2) == "pada" || p.word(i+2) == "dalam"):
		j += 2
	default:
		return 0
	}
	for j < len(p) && referencePreps[p.word(j)] {
		j++
	}
	return numberedRun(p, j) - i
}

// asWords are "sebagaimana" and its common misprints.
var asWords = set(`sebagaimana sebagimana sebagaiman sebagaiamana sebagamana sebagaimanan sebagaiamna`)

// numberedRun returns the end of a run such as "Pasal 3 ayat (1) huruf a dan
// huruf b Peraturan Daerah ini".
func numberedRun(p phrase, j int) int {
	for j < len(p) {
		switch {
		case p[j].s == "(" && isNumberToken(at(p, j-1)) && p.word(j+2) == ")" && numerals[p.word(j+1)]:
			j += 3
		case provisionWords[p[j].w], isNumberToken(p[j]), p[j].s == "(" && isNumberToken(at(p, j+1)), p[j].s == ")" && isNumberToken(at(p, j-1)):
			j++
		case joinWords[p[j].w] && (startsNumbered(p, j+1)):
			j++
		case joinWords[p[j].w] && joinWords[p.word(j+1)] && startsNumbered(p, j+2):
			j += 2
		case p[j].w == "sampai" && p.word(j+1) == "dengan" && startsNumbered(p, j+2):
			j += 2
		case p[j].w == "di" && p.word(j+1) == "atas":
			j += 2
		case p[j].w == "diatas" || p[j].w == "ini":
			j++
		case (p[j].w == "dalam" || p[j].w == "pada") && (p.word(j+1) == "pasal" || p.word(j+1) == "ayat"):
			j++
		case instrumentWords[p[j].w]:
			n := thisInstrument(p, j)
			if n == 0 {
				return j
			}
			j = gazetteAt(p, j+n)
		default:
			return j
		}
	}
	return j
}

// numerals are numbers in words behind a figure: "ayat 1 (satu)".
var numerals = set(`satu dua tiga empat lima enam tujuh delapan sembilan sepuluh`)

func at(p phrase, i int) token {
	if i < 0 || i >= len(p) {
		return token{}
	}
	return p[i]
}

func startsNumbered(p phrase, j int) bool {
	return provisionWords[p.word(j)] || p.word(j) == "(" && isNumberToken(at(p, j+1)) || isNumberToken(at(p, j)) && (p.word(j-1) != "dan" || isNumberToken(at(p, j-2)))
}

// thisInstrument reads "Peraturan Daerah ini", "Undang-Undang Nomor 5 Tahun
// 1999" and returns how many tokens it takes.
func thisInstrument(p phrase, j int) int {
	for n := 1; n <= 6; n++ {
		if p.word(j+n) == "undang" {
			continue
		}
		if p.word(j+n) == "ini" {
			return n + 1
		}
		if p.word(j+n) == "nomor" {
			k := n + 1
			for isNumberToken(at(p, j+k)) || p.word(j+k) == "tahun" || p.word(j+k) == "/" {
				k++
			}
			return k + instrumentTitle(p, j+k)
		}
	}
	return 0
}

// isNumberToken reports numerals, single letters and roman numerals.
func isNumberToken(t token) bool {
	if t.w == "" || t.punct || len(t.w) > 6 {
		return false
	}
	if len(t.w) == 1 {
		return true
	}
	if t.w[0] >= '0' && t.w[0] <= '9' {
		return true
	}
	for i := 0; i < len(t.s); i++ {
		if c := t.s[i]; c != 'I' && c != 'V' && c != 'X' && c != 'L' {
			return false
		}
	}
	return true
}

// instrumentTitle returns how many tokens the title of an instrument takes after
// its number: "tentang Hukum Acara Pidana". A title is printed in capitals.
func instrumentTitle(p phrase, j int) int {
	if p.word(j) != "tentang" || !at(p, j+1).upper() {
		return 0
	}
	k := j + 1
	for k < len(p) && !(joinWords[p[k].w] && provisionWords[p.word(k+1)] && isNumberToken(at(p, k+2))) && (p[k].upper() && !p[k].punct || isNumberToken(p[k]) && k > j+1 || titleJoins[p[k].w] && (at(p, k+1).upper() || titleJoins[p.word(k+1)])) {
		k++
	}
	return k - j
}

var titleJoins = set(`dan atas di dalam antara bagi untuk dari pada terhadap /`)
