package markdown

import (
	"strconv"
	"strings"

	"wewenang/law"
)

// front prints the front matter.
func (p *printer) front(m law.Meta) {
	p.buf.WriteString("---\n")
	for _, key := range frontKeys {
		if v := frontValue(m, key); v != "" {
			p.buf.WriteString(key + ": " + yamlScalar(v) + "\n")
		}
	}
	p.buf.WriteString("---\n")
}

func frontValue(m law.Meta, key string) string {
	switch key {
	case "jenis":
		return string(m.ID.Type())
	case "daerah":
		return string(m.ID.Region())
	case "nomor":
		return m.ID.Number()
	case "tahun":
		return strconv.Itoa(m.ID.Year())
	case "tentang":
		return m.About
	case "ditetapkan":
		return string(m.Enacted)
	case "diundangkan":
		return string(m.Promulgated)
	case "berlaku":
		return string(m.InForce)
	case "berakhir":
		return string(m.Ends)
	case "naskah":
		return string(m.Manuscript)
	case "sumber":
		return m.Source
	case "pembuat":
		return m.Maker
	case "mutu":
		return m.Quality
	case "status":
		return string(m.Stated)
	case "asli":
		return m.Original
	case "sha256":
		return m.SHA256
	}
	if m.MetaOnly {
		return "ya"
	}
	return ""
}

// yamlScalar quotes a value where YAML would read it otherwise.
func yamlScalar(s string) string {
	plain := s != "" && !strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@` ~=<.") &&
		!strings.Contains(s, ": ") && !strings.Contains(s, " #") && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, " ") &&
		s != "null" && s != "Null" && s != "NULL"
	for _, r := range s {
		plain = plain && r >= ' ' && r != 0x7F && r != '\u0085' && r != '\uFEFF' && (r < 0x2028 || r > 0x2029)
	}
	if plain {
		return s
	}
	return strconv.QuoteToGraphic(s)
}
