package indexer

import (
	"fmt"
	"strconv"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// checkFilter says, in Indonesian, why a filter cannot be read; "" when it can.
func checkFilter(field, value string) string {
	switch field {
	case "sejak", "sampai":
		if _, _, ok := readDay(value); !ok {
			return fmt.Sprintf("Tanggal “%s:%s” tidak terbaca dan tidak dipakai; tulis %s:2019, %s:2019-05, atau %s:2019-05-31.", field, value, field, field, field)
		}
	case "tahun":
		from, to, ranged := strings.Cut(value, "-")
		_, err := strconv.Atoi(from)
		if ranged && (from == "" || err == nil) {
			_, err = strconv.Atoi(to)
		}
		if err != nil && !(ranged && to == "" && from != "") {
			return fmt.Sprintf("Tahun “%s” tidak terbaca dan tidak dipakai; tulis tahun:2019 atau tahun:2010-2019.", value)
		}
	}
	return ""
}

// readDay reads a day, month or year as its first and last day, in the form of
// [law.Date].
func readDay(value string) (first, last law.Date, ok bool) {
	parts := strings.Split(value, "-")
	lengths := [...]int{4, 2, 2}
	if len(parts) > len(lengths) {
		return "", "", false
	}
	for i, p := range parts {
		if len(p) != lengths[i] || strings.Trim(p, "0123456789") != "" {
			return "", "", false
		}
	}
	first, last = law.Date(value+"-01-01"), law.Date(value+"-12-31")
	switch len(parts) {
	case 2:
		first, last = law.Date(value+"-01"), law.Date(value+"-31")
	case 3:
		first, last = law.Date(value), law.Date(value)
	}
	_, err := law.ParseDate(string(first))
	return first, last, err == nil
}

// dayTest passes regulations made since or until a day: promulgated, else
// enacted; of those without a known day the year decides.
func dayTest(s *searcher, field, value string) func(uint32) bool {
	first, last, _ := readDay(value)
	return func(reg uint32) bool {
		made := dateOf(&s.regs[reg].meta)
		if field == "sejak" {
			return made >= string(first)[:len(made)]
		}
		return made <= string(last)[:len(made)]
	}
}

// titleTest passes regulations whose title holds every word in some form.
func titleTest(s *searcher, value string) func(uint32) bool {
	var stems []uint32
	for _, st := range bahasa.Stems(value) {
		stems = append(stems, s.words.stem(st))
	}
	return func(reg uint32) bool { return holdsAll(s.titles.stems[reg], stems) }
}
