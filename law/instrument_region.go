package law

import "strings"

// regional reads region, number and year behind a type of a region.
func (s *scan) regional(in instrument, j int, short bool, h home) (instrument, bool) {
	if s.at(j-1) == "ibukota" {
		j -= 3 // "Peraturan | Daerah Khusus Ibukota Jakarta"
	}
	end := s.nameEnd(j)
	in, ok := s.numbered(in, end, short)
	if !ok || in.own || in.back || in.bare {
		return in, ok
	}
	region, problem := regionFor(in.typ, s.span(j, end), h)
	in.region = region
	if in.problem == "" {
		in.problem = problem
	}
	return in, true
}

// officeLevel is the level of region that a type tells.
func officeLevel(t Type) RegionLevel {
	switch t {
	case "perbup", "kepbup", "inbup":
		return LevelRegency
	case "perwali", "kepwali", "inwali":
		return LevelCity
	case "pergub", "kepgub", "ingub", "perdasus", "perdasi":
		return LevelProvince
	}
	return ""
}

// regionFor finds the region of a citation from the words between type and
// number. Without a name it is the region of the text itself, where the level
// allows that.
func regionFor(t Type, words string, h home) (Region, string) {
	list := regionWords(words)
	level := officeLevel(t)
	if t == "kepkadis" {
		list = behindOffice(list)
	}
	if place, said := cutLevel(append(list, "x"), level); len(place) == 1 {
		if h.region == National || said != "" && said != h.region.Level() {
			return "", "daerah tidak disebut"
		}
		return h.region, ""
	}
	if r, ok := regionOf(append([]string(nil), list...), level); ok {
		return r, ""
	}
	if place, _ := cutLevel(list, level); strings.Join(place, "-") == placeSlug(h.region) {
		return h.region, ""
	}
	return "", "jenis daerah tidak disebut"
}

func placeSlug(r Region) string {
	_, rest, _ := strings.Cut(string(r), "-")
	return rest
}

// regionWords cleans the words between type and number: "Kepala Daerah
// Tingkat II Garut" is "tingkat ii garut".
func regionWords(words string) []string {
	list := strings.Split(CleanNumber(words), "-")
	if list[0] == "" {
		return nil
	}
	if list[0] == "kepala" {
		list = list[1:]
	}
	if len(list) == 1 && list[0] == "daerah" {
		return nil
	}
	if len(list) > 1 && list[0] == "daerah" {
		switch list[1] {
		case "propinsi", "provinsi", "kabupaten", "kota", "kotamadya":
			list = list[1:]
		}
	}
	if n := len(list); n > 2 && list[n-1] == "indonesia" && list[n-2] == "republik" {
		list = list[:n-2]
	}
	return list
}

// behindOffice keeps the region behind the name of an office: "pekerjaan umum
// kabupaten sukamaju" is "kabupaten sukamaju".
func behindOffice(list []string) []string {
	for i := len(list) - 2; i >= 0; i-- {
		switch list[i] {
		case "kabupaten", "kota", "provinsi", "propinsi", "kotamadya":
			return list[i:]
		}
	}
	return nil
}
