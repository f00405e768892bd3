package extract

import "strings"

// objectStop reports words after which nothing belongs to the object that
// began at start.
func objectStop(p phrase, start, i int) bool {
	w := p[i].w
	next := p.word(i + 1)
	switch w {
	case ";", ":":
		return true
	case "dalam":
		return (i > start || i > 0 && next == "rangka") && stopsAfterIn[next]
	case "untuk":
		if next == "mendapatkan" || next == "memperoleh" || next == "mendapat" {
			return false
		}
		return i > start && (isActive(next) || isPassive(next) || next == "dapat" || next == "menjadi" || next == "jangka" || next == "kepentingan" || next == "itu")
	case "dengan":
		return i > start && !(partnered[p[i-1].w] && p[start:i].index("dengan") < 0) && !(partnered[p[start].w] && p[start:i].index("dengan") < 0)
	case "bagi":
		return i > start && !(i == start+1 && forPeople[p[start].w])
	case "bersama", "bersama-sama":
		return i > start && next == "dengan"
	case "berikut", "walaupun", "meskipun", "sebesar":
		return i > start
	case "yang":
		return i > start+1 && idleRelative[next]
	case "atas":
		return i > start && next == "nama"
	case "berkenaan", "sehubungan", "berhubung", "disertai", "dilampiri", "dilengkapi":
		return i > start
	case "termasuk", "bertanggung", "bertanggungjawab", "selambat":
		return i > start
	case "antara":
		return i > start && next == "lain"
	case "di":
		return i > start && (next == "wilayah" || next == "wilayahnya" || next == "lingkungan" && p.word(i+2) == "kerjanya" || next == "tempat" && p.word(i+2) == "yang" || namesPlace(next))
	case "pada":
		return i > start && (next == "tanggal" || next == "setiap" || next == "saat" || next == "waktu" || next == "minggu" || next == "tahun")
	case "setiap":
		return i > start && (isNumberToken(at(p, i+1)) || periods[next])
	case "sampai":
		return i > start && (next == "habis" || next == "berakhir" || next == "selesai" || next == "akhir")
	case "sebagai":
		return true
	case "baik":
		return i > start && bothMarks[next]
	}
	if i > start && isJoin(p[i-1]) && len(w) > 8 && strings.HasPrefix(w, "me") && strings.HasSuffix(w, "nya") {
		return true // "dan meneruskannya": a further step with the same thing
	}
	if w == "diatur" && i > 0 && (p[i-1].w == "belum" || p[i-1].w == "cukup") {
		return false
	}
	return (i > start || hardStops[w]) && objectEnds[w]
}

// periods follow the "setiap" that tells how often.
var periods = set(`tahun bulan hari minggu pekan triwulan semester saat waktu`)

// namesPlace reports a word for a place in which something is done, also doubled:
// "di kecamatan-kecamatan". The place is the scope of the power.
func namesPlace(w string) bool {
	if half, rest, ok := strings.Cut(w, "-"); ok && half == rest {
		w = half
	}
	return doingPlaces[w]
}

var doingPlaces = set(`kecamatan kelurahan desa tingkat seluruh kabupaten kota provinsi propinsi daerah`)

// forPeople are matters that are told by whom they are for: "pelatihan bagi
// perangkat desa".
var forPeople = set(`pelatihan latihan bantuan pendidikan kursus santunan penghargaan tempat`)

var hardStops = set(`berdasarkan sesuai oleh melalui agar sehingga apabila setelah sebelum sepanjang kecuali menurut meliputi paling guna selambat-lambatnya`)

// partnered words need the other side that "dengan" names.
var partnered = set(`kerjasama sama kemitraan perjanjian hubungan kesepakatan`)

// bothMarks follow the "baik" of "baik … maupun".
var bothMarks = set(`kepada di dalam didalam secara yang oleh langsung pada dari milik perorangan diminta sebagai atas bersifat berupa`)

var stopsAfterIn = set(`rangka hal jangka bentuk melaksanakan waktu pelaksanaan rapat peraturan lampiran`)

var idleRelative = set(`merupakan menjadi dibutuhkan ada berlaku meliputi terdiri dipimpinnya disampaikan bersangkutan dapat
	mencakup selanjutnya didalamnya berada ditetapkan ditugaskan akan berasal berisi`)
