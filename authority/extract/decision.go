package extract

import "wewenang/authority"

// isRule reports whether what is laid down is a general rule.
func isRule(p phrase) bool {
	if p.word(0) == "besarnya" || p.word(0) == "besaran" || p.word(0) == "tarif" || p.word(0) == "penugasan" {
		return false
	}
	head := p
	if i := p.index("yang"); i > 0 && p.index("belum") < 0 {
		head = p[:i]
	}
	return head.has(ruleThings) || dividesTasks(p) || p.at(0, "susunan organisasi") || p.word(0) == "teknis" || p.index("belum diatur") >= 0 || p.index("belum cukup diatur") >= 0 || p.index("pelaksanaannya") >= 0 || p.index("teknis pelaksanaan") >= 0
}

// dividesTasks reports the tasks of an office or how they are split up, which
// are a general rule: "penjabaran tugas pokok dan fungsi", "rincian tugas Dinas".
func dividesTasks(p phrase) bool {
	if taskDivisions[p.word(0)] {
		p = p[1:]
	}
	return p.word(0) == "tugas" && (p.word(1) == "pokok" || p.word(1) == "dan" && p.word(2) == "fungsi" || strongHeads[p.word(1)] || at(p, 1).upper()) ||
		p.at(0, "tugas-tugas pokok") || p.at(0, "fungsi dan tugas")
}

// decidedMeasure returns the narrower act that a decision on a measure is:
// "penghentian pembayaran ditetapkan oleh Menteri".
func decidedMeasure(p phrase) authority.Act {
	switch first := p.word(0); {
	case nounActs[first] == authority.ActRevoke:
		return authority.ActRevoke
	case first == "sanksi", stoppings[first] && p[:min(len(p), 5)].has(payments):
		return authority.ActSanction
	}
	return ""
}

var (
	stoppings = set(`penghentian penundaan pemotongan penahanan`)
	payments  = set(`pembayaran pencairan penyaluran alokasi pendanaan`)
)

// taskDivisions name the splitting up of tasks.
var taskDivisions = set(`uraian rincian penjabaran perincian pembagian`)
