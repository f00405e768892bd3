package markdown

import "strings"

// lastWord returns the last word of the text in lower case, with the stroke of
// "dan/atau" and without what follows a stroke elsewhere.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	i := len(s)
	for i > 0 && (isWordByte(s[i-1]) || s[i-1] == '/' || s[i-1] == '-') {
		i--
	}
	return strings.ToLower(s[i:])
}

// citingWords stand before a number that points at another provision.
var citingWords = func() map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(`dalam dari pada dan atau dan/atau dengan ketentuan dimaksud oleh sampai s/d sd jo
		juncto menurut berdasarkan melanggar yakni yaitu antara serta maupun terhadap untuk sesuai melalui pasal
		pasal-pasal ayat ayat-ayat huruf angka butir bunyi judul setelah sebelum sesudah kecuali ke di bahwa mengenai kepada
		sebagaimana mengubah merubah isi pelaksanaan bagi nomor no tersebut termaksud rumusan maksud amanat
		ketentuan-ketentuan adalah tentang penjelasan hal bab bagian paragraf dimana atas selain sejak memenuhi
		memperhatikan mengingat oleh jis diatur ditetapkan disebut arti perubahan diancam termuat melanggar menjadi termasuk tersebut-dalam dimaksudkan diatur lampiran`) {
		words[w] = true
	}
	return words
}()

// citing reports whether the words before "Pasal 5" or "BAB II" make it a
// citation.
func citing(before string) bool {
	if before == "" {
		return false
	}
	switch before[len(before)-1] {
	case '.', ';', ':', '"':
		return false
	case ',', '(', '-', '/':
		return true
	}
	return citingWords[lastWord(before)]
}

// citingAyat reports whether the words before "(2)" make it a citation.
func citingAyat(before string) bool {
	if before == "" {
		return false
	}
	switch before[len(before)-1] {
	case '.', ';', ':', '"':
		return strings.HasSuffix(before, "s.d.") || strings.HasSuffix(before, "No.")
	case ',', '(', '/':
		return true
	}
	switch lastWord(before) {
	case "ayat", "ayat-ayat", "dan", "atau", "dan/atau", "dengan", "s/d", "sd", "angka", "nomor", "huruf", "pasal", "no", "butir":
		return true
	}
	return isDigit(before[len(before)-1]) && endsWithPasal(before)
}

// endsWithPasal reports whether the text ends with "Pasal 5".
func endsWithPasal(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && lastWord(s[:i]) == "pasal"
}

// endsSentence reports whether the text ends where a sentence may end.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \"”’')")
	return s == "" || strings.IndexByte(".;:!?", s[len(s)-1]) >= 0
}

// lowerStart reports whether the text begins with a small letter.
func lowerStart(s string) bool { return s != "" && isLower(s[0]) }

// catchword returns where the words begin that announce the next page at the
// end of a line: "… Agar…" before the line "Agar setiap orang …"; -1 when
// there are none.
func catchword(text, next string) int {
	body := strings.TrimRight(text, " .…")
	if !announces(text) || body == "" || next == "" || text[0] == '#' {
		return -1
	}
	i := len(body)
	for range 5 {
		i = strings.LastIndexByte(body[:i], ' ')
		if i < 0 {
			break
		}
		if strings.HasPrefix(next, body[i+1:]) && len(body)-i > 3 {
			return i + 1
		}
	}
	if len(body) < 60 && strings.HasPrefix(next, body) {
		return 0
	}
	return -1
}

// announces reports whether the text ends with the dots of a catchword.
func announces(s string) bool {
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}
