package importer

import "strings"

// groupWords begin the heading of a group of provisions.
var groupWords = []string{"BAB ", "BUKU ", "Bagian ", "BAGIAN ", "Paragraf ", "PARAGRAF ", "Bab "}

// partWords begin a part of an instrument.
var partWords = []string{"Menimbang", "Mengingat", "Memperhatikan", "Membaca", "Menetapkan", "MENIMBANG", "MENGINGAT", "MEMUTUSKAN",
	"MENETAPKAN", "PENJELASAN", "LAMPIRAN", "Lampiran ", "Ditetapkan di", "Disahkan di", "Diundangkan di", "Ditetapkan pada",
	"Diundangkan pada", "Agar setiap", "Agar supaya", "PASAL DEMI PASAL", "DENGAN RAHMAT", "Dengan Persetujuan"}

// innerWords begin the headings inside an elucidation.
var innerWords = []string{"Ayat (", "Huruf ", "Angka ", "Cukup jelas"}

// startsProvision reports whether a line begins as a provision or a part does.
func startsProvision(s string) bool {
	return isHeading(s) || hasAnyPrefix(s, partWords) || startsPasal(s) || startsItem(s)
}

// isHeading tells a line that is nothing but a heading: "Pasal 5", "BAB II".
func isHeading(s string) bool {
	return hasAnyPrefix(s, groupWords) && len(strings.Fields(s)) <= 12 && !strings.HasSuffix(s, ",") ||
		startsPasal(s) && len(strings.Fields(s)) == 2 && strings.IndexByte(",;:)", s[len(s)-1]) < 0
}

func startsPasal(s string) bool {
	rest, ok := strings.CutPrefix(s, "Pasal ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "PASAL ")
	}
	return ok && rest != "" && (strings.IndexByte("0123456789IVXLil", rest[0]) >= 0)
}

// startsItem tells "(1) …", "(3a) …", "a. …", "12. …", "a) …", "1) …".
func startsItem(s string) bool {
	first, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || len(first) > 6 {
		return false
	}
	bracket := strings.HasPrefix(first, "(")
	body := strings.TrimPrefix(first, "(")
	last := body[max(0, len(body)-1):]
	if body == "" || last != "." && last != ")" || bracket && last != ")" {
		return false
	}
	body = body[:len(body)-1]
	figures := strings.TrimLeft(body, "0123456789")
	if figures == body { // letters alone
		return !bracket && (len(body) == 1 || len(body) == 2 && body[0] == body[1]) && isSmall(body)
	}
	return len(figures) <= 1 && (figures == "" || isSmall(figures))
}

func isSmall(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// cites reports whether a line that ends with these words goes on with the
// number of a provision that it points at.
func cites(s string) bool {
	if s == "" {
		return false
	}
	if s[len(s)-1] == ',' {
		return strings.Contains(s[max(0, len(s)-30):], "ayat (") || strings.Contains(s[max(0, len(s)-30):], "Pasal ")
	}
	switch strings.ToLower(strings.Trim(s[strings.LastIndexByte(s, ' ')+1:], "(")) {
	case "ayat", "pasal", "huruf", "angka", "butir", "nomor", "no.", "dan", "atau", "dan/atau", "dalam", "pada", "sampai", "dengan", "dari", "ketentuan", "tahun", "bab", "bagian", "lampiran":
		return true
	}
	return false
}

func hasAnyPrefix(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
