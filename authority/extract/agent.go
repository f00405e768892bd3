package extract

// agentOf finds who acts in the passive clause whose verb stands at i: after
// "oleh", behind the verb, or as the maker of the rule that decides.
func (r *reader) agentOf(s phrase, i int) (phrase, method) {
	v := s[i].w
	if r.officeAt(s, i+1) && bareAgents[v] {
		return r.agentAt(s, i+1), methodPassive
	}
	for k := i + 1; k < len(s) && k < i+22; k++ {
		w := s[k].w
		switch {
		case s[k].s == ";" || w == "yang" && k > i+1 && s.word(k+1) != "" && isPassive(s.word(k+1)):
			return nil, ""
		case w == "oleh":
			if a := r.agentAt(s, k+1); len(a) > 0 {
				return a, methodPassive
			}
			if a := r.makerAfter(s, k+1); makerWords[s.word(k+1)] && len(a) > 0 {
				return a, methodRule
			}
			if a := r.officialAt(s, k+1); len(a) > 0 {
				return a, methodPassive
			}
			if namingVerbs[v] {
				return r.namedAgent(s, k+1), methodPassive
			}
			return nil, ""
		case (w == "melalui" || w == "berdasarkan" || w == "dalam") && forums[s.word(k+1)] && forumVerbs[v]:
			return r.forumAt(s, k+1), methodPassive
		case w == "melalui" && k == i+1 && (v == "dilakukan" || v == "dilaksanakan") && r.officeAt(s, k+1):
			return r.agentAt(s, k+1), methodPassive
		case (isPassive(w) || isActive(w)) && k > i+1 && !coordinated(s, i, k):
			return nil, ""
		case makerWords[w] && decidingVerbs[v] && s.word(k-1) != "berdasarkan" && s.word(k-1) != "sesuai" && s.word(k-1) != "ketentuan" && s.word(k-1) != "terhadap" && s.word(k-1) != "atas":
			if a := r.makerAfter(s, k); len(a) > 0 {
				return a, methodRule
			}
			if s.word(k+1) == "daerah" || s.word(k+1) == "pemerintah" || s.word(k+1) == "perundang-undangan" || s.word(k+1) == "desa" {
				return nil, ""
			}
		}
	}
	return nil, ""
}

// namingVerbs are acts that only somebody in power does, so that their agent has
// it whatever its name is: "diberhentikan oleh pemilik rumah sakit".
var namingVerbs = set(`dipungut ditetapkan diangkat diberhentikan ditunjuk disahkan dibentuk dilantik dikukuhkan diatur`)

// namedAgent reads an agent that is no known office, nil when the words name no
// person or body.
func (r *reader) namedAgent(s phrase, k int) phrase {
	end := k
	for end < len(s) && end < k+6 && !s[end].punct && !postposedEnds[s[end].w] && !objectEnds[s[end].w] && !adjunctStarts[s[end].w] &&
		!isPassive(s[end].w) && !isActive(s[end].w) && s[end].w != "yang" && s[end].w != "dan" && !auxiliaries[s[end].w] {
		end++
	}
	w := s.word(k)
	if end == k || instrumentWords[w] || makerWords[w] || notAgents[w] || citizens[w] && w != "pemilik" && !(w == "wajib" && s.word(k+1) == "pungut") || actNoun(w) != "" || isNumberToken(s[k]) {
		return nil
	}
	return s[k:end]
}

// officialAt reads an official whose office is named with him: "penilik bangunan
// pada Dinas Pekerjaan Umum".
func (r *reader) officialAt(s phrase, k int) phrase {
	if k >= len(s) || s[k].punct || citizens[s[k].w] || notAgents[s[k].w] || instrumentWords[s[k].w] {
		return nil
	}
	for i := k + 1; i < len(s) && i < k+4; i++ {
		if s[i].w == "pada" && r.officeAt(s, i+1) && s[i+1].upper() {
			return s[k : i+1+len(r.agentAt(s, i+1))]
		}
		if s[i].punct || isPassive(s[i].w) || isActive(s[i].w) || s[i].w == "yang" || isJoin(s[i]) || objectEnds[s[i].w] {
			return nil
		}
	}
	return nil
}

// notAgents stand after "oleh" and name nobody.
var notAgents = set(`perundang-undangan tersendiri ketentuan undang-undang faktor karena sebab hal adanya suatu masing-masing salah`)

var forumVerbs = set(`dilakukan ditetapkan dipilih ditentukan diputuskan`)

// forumAt reads the name of a forum: "musyawarah warga", "Rapat Pleno".
func (r *reader) forumAt(s phrase, k int) phrase {
	end := k + 1
	for end < len(s) && !postposedEnds[s[end].w] && s[end].w != "yang" && s[end].w != "antara" && !s[end].punct && end < k+6 {
		end++
	}
	return s[k:end]
}

// coordinated reports whether the verbs at i and k are joined: "diatur dan
// ditetapkan".
func coordinated(s phrase, i, k int) bool { return k == i+2 && joinWords[s[i+1].w] }

var (
	bareAgents    = set(`dilaksanakan dilakukan disusun diselenggarakan dikelola diterbitkan ditetapkan dikeluarkan ditentukan ditandatangani disahkan dibina diawasi diatur dikaji diteliti dipungut disetujui`)
	makerWords    = set(`keputusan peraturan surat sk kep instruksi edaran`)
	decidingVerbs = set(`ditetapkan diatur ditunjuk dibentuk diangkat diberhentikan ditentukan diputuskan disahkan diubah dikenakan diaktifkan
		dipekerjakan diberikan dilakukan dilaksanakan dihapuskan dicabut`)
)

// makerAfter reads the office in "Keputusan Bupati", "Peraturan Menteri".
func (r *reader) makerAfter(s phrase, k int) phrase {
	j := k + 1
	for j < len(s) && (s[j].w == "keputusan" || s[j].w == "perintah" || s[j].w == "edaran" || s[j].w == "dan/atau" || s[j].w == "peraturan") {
		j++
	}
	w := s.word(j)
	if w == "daerah" || w == "pemerintah" || w == "desa" || w == "perundang-undangan" || !r.officeAt(s, j) {
		return nil
	}
	a := r.agentAt(s, j)
	if next := s.word(j + len(a)); next == "nomor" || next == "ini" || a.index("ini") > 0 {
		return nil // a decision that has been made already
	}
	return a
}
