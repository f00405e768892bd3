package bench

import (
	"strings"

	"wewenang/law"
)

// Shape is a query that is built to be dear.
type Shape struct {
	Name  string
	Query law.Query
}

// Shapes lists queries that cost an engine most, each of which has a bound:
// what goes beyond is left out and the reader is told.
func Shapes() []Shape {
	text := func(name, text string) Shape { return Shape{name, law.Query{Text: text, Size: 10}} }
	common := "peraturan daerah pemerintah kepala bupati izin usaha ketentuan pelaksanaan kewenangan penyelenggaraan pelayanan menteri badan pajak retribusi"
	return []Shape{
		text("regular expression", "/.*izin.*/"),
		text("leading star", "*an"),
		text("star after one letter", "p*"),
		text("star after three letters", "per*"),
		text("six stars", "per* pen* men* ber* kep* pem*"),
		text("10,000 words", strings.Repeat(common+" ", 700)),
		text("one word of 1 MB", strings.Repeat("a", 1<<20)),
		text("sixteen common words", common),
		text("function words alone", "yang dan di dengan untuk pada dari dalam"),
		text("phrase of function words", `"dalam hal ini"`),
		text("commonest phrase", `"sebagaimana dimaksud pada ayat"`),
		text("sixteen phrases", `"`+strings.ReplaceAll(common, " ", `" "`)+`"`),
		text("everything left out", "izin -usaha -peraturan -daerah -pemerintah -kepala"),
		text("three slips", "penyelengaraan kewenagan pemerintahn"),
		text("20,000 quotes", strings.Repeat(`"`, 20_000)),
		{"last page", law.Query{Text: "izin", From: 5000, Size: 50}},
		{"all of a year", law.Query{Year: 2014, Size: 50}},
		{"all of the nation, by date", law.Query{Region: law.NationalSegment, Sort: "date", Size: 50}},
		{"common words on another day", law.Query{Text: "peraturan daerah", AsOf: "2001-02-03", Size: 10}},
	}
}
