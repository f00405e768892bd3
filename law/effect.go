package law

// EffectsOf reads what a regulation does to others and to itself.
func EffectsOf(r *Regulation, cites []Citation) []Effect { return nil }
