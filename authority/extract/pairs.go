package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// leadPairs: "Menteri mendelegasikan kewenangan penerbitan: a. izin X kepada
// Y; b. izin Z kepada W": every item has a receiver of its own.
func (r *reader) leadPairs(p *law.Provision, s phrase, c clause) (lead, bool) {
	if len(s) == 0 || s[len(s)-1].s != ":" || c.denied || s.has(set("kepada")) || !r.namesReceiver(p) {
		return lead{}, false
	}
	l := lead{mode: leadPaired, enabling: c.enabling, method: methodHandoverList}
	var matter phrase
	if kind, ok := handActive[c.verb()]; ok && kind != authority.Assistance {
		l.kind, l.giver, matter = kind, r.giverOf(nil, c), c.rest[1:]
	} else if kind, ok := handPassive[c.verb()]; ok && kind != authority.Assistance && c.subject.has(powerNouns) {
		l.kind, l.giver, matter = kind, r.ownerIn(c.subject), c.subject
		if l.giver == "" {
			l.giver = r.maker
		}
	} else {
		return lead{}, false
	}
	if act, ok := r.startsWithAct(stripPower(matter)); ok {
		l.act = act
	}
	return l, true
}

// namesReceiver reports whether the first item of the list names to whom
// something goes.
func (r *reader) namesReceiver(p *law.Provision) bool {
	for _, item := range itemsOf(p) {
		return receiverAt(r, scan(item.Text)) > 0
	}
	return false
}

// receiverAt returns where the last "kepada" before an office stands, -1 for
// nowhere.
func receiverAt(r *reader, s phrase) int {
	for k := len(s) - 2; k > 0; k-- {
		if s[k].w == "kepada" && r.officeAt(s, k+1) {
			return k
		}
	}
	return -1
}

// pair files one item with its receiver.
func (r *reader) pair(f found, s phrase, l lead) {
	k := receiverAt(r, s)
	if k < 0 {
		return
	}
	hs := r.holders(r.agentAt(s, k+1))
	obj := r.cleanObject(s[:k])
	if l.act == "" {
		r.add(f, hs, r.deedsOf(stripPower(s[:k])))
	} else if len(obj) > 0 {
		r.add(f, hs, []deed{{act: l.act, object: obj}})
	}
}
