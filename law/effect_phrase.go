package law

// quoted takes in words between quotation marks and returns the token behind
// them. A pair that does not close is left alone.
func (c *commandReader) quoted(i int) int {
	for j := i + 1; j < len(c.toks) && j < i+120; j++ {
		if w := c.raw(j); w == "”" || w == "“" || w == "\"" {
			if j > i+1 {
				c.phrases = append(c.phrases, c.span(i+1, j))
			}
			return j + 1
		}
	}
	return i + 1
}

// wording reads a change of words: frasa "a" dalam Pasal 5 diganti menjadi
// frasa "b".
func (c *commandReader) wording(i int, kind EffectKind) int {
	before := len(c.phrases)
	j := i + 1
	for ; j < len(c.toks) && (kind == EffectAmend) && len(c.phrases) == before; j++ {
		w := c.raw(j)
		if w == "“" || w == "\"" || w == "”" {
			j = c.quoted(j) - 1
		} else if changeVerbs[c.at(j)] != "" || w == ";" {
			break
		}
	}
	old, new := "", ""
	if before > 0 {
		old = c.phrases[before-1]
	}
	if len(c.phrases) > before {
		new = c.phrases[before]
	}
	subject := c.subject
	if len(subject) == 0 {
		subject = c.placesBehind(j)
	}
	c.words(kind, old, new, subject)
	c.subject, c.phrases, c.phrase = nil, nil, false
	return j
}

// placesBehind reads the places that follow a change of words: "… diganti
// dengan "b" dalam Pasal 5". Without any the whole instrument is meant.
func (c *commandReader) placesBehind(j int) []place {
	k := c.optional(c.optional(j, ","), "dalam", "pada")
	if list, end := c.places(k, false); end > k {
		for n := range list {
			list[n] = c.inScope(list[n])
		}
		return list
	}
	if len(c.scope) > 0 {
		return []place{{units: c.scope}}
	}
	return []place{{}}
}

// words records a phrase replacement at every place it names.
func (c *commandReader) words(kind EffectKind, old, new string, subject []place) {
	c.found = true
	for _, p := range subject {
		e := Effect{At: c.cmd, Kind: EffectReplacePhrase, Target: c.doc, TargetAt: p.address(""), Words: tidy(c.p.Text),
			OldWords: old, NewWords: new}
		switch {
		case c.doc == "":
			e.Reason = "peraturan yang diubah tidak diketahui"
		case old == "":
			e.Reason = "kata yang diganti tidak terbaca"
		case new == "" && kind != EffectDelete:
			e.Reason = "kata pengganti tidak terbaca"
		default:
			e.Applied = true
		}
		c.e.add(e)
	}
}
