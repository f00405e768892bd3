package law

// commencement returns the day from which an instrument, or a provision of it,
// holds. The note says why the day is not known.
func (g *Register) commencement(m Meta, at Address) (Date, string) {
	if at != "" {
		for _, a := range g.on[m.ID] {
			if a.from == m.ID && a.Kind == EffectCommence && a.TargetAt != "" && a.TargetAt.Covers(at) && a.Date != "" {
				return a.Date, ""
			}
		}
	}
	if m.InForce != "" {
		return m.InForce, ""
	}
	for _, a := range g.on[m.ID] {
		if a.from == m.ID && a.Kind == EffectCommence && a.TargetAt == "" && a.Applied && a.Date != "" {
			return a.Date, ""
		}
	}
	switch {
	case m.ID.Type().Decides() && m.Enacted != "":
		return m.Enacted, ""
	case m.Promulgated != "":
		return m.Promulgated, ""
	case m.Enacted != "":
		return "", "tanggal pengundangan tidak diketahui; ditetapkan pada " + m.Enacted.Words()
	}
	return "", "tanggal pengundangan tidak diketahui"
}

// Commencement returns the day from which the instrument holds, "" when it is
// not known; note then says why.
func (g *Register) Commencement(id ID) (day Date, note string) {
	m, ok := g.metas[id]
	if !ok {
		return "", "peraturan ini tidak ada dalam korpus"
	}
	return g.commencement(m, "")
}

// dateOf returns the day from which an effect acts: its own, else the
// commencement of the provision that commands it.
func (g *Register) dateOf(a acting) Date {
	if a.Date != "" {
		return a.Date
	}
	m, ok := g.metas[a.from]
	if !ok {
		return ""
	}
	day, _ := g.commencement(m, a.At)
	return day
}

// void reports whether an effect never came to act because its instrument was
// revoked before the day.
func (g *Register) void(a acting) bool {
	if a.Date == "" {
		return false
	}
	for _, end := range g.on[a.from] {
		if end.Kind != EffectRevoke || !end.Applied || end.from == a.from {
			continue
		}
		if day := g.dateOf(end); day != "" && day < a.Date {
			return true
		}
	}
	return false
}
