package law

// Rank is the step of an instrument on the ladder of legislation. A smaller
// number stands higher. Ranks are only partly ordered: compare them with
// [Rank.Compare], never with < alone.
type Rank int8

// The steps (UU 12/2011 Pasal 7 and 8; the place of ministers' rules and of
// heads of regions is practice, see Compare). RankNone is outside the ladder:
// decisions, instructions, circulars.
const (
	RankNone         Rank = 0
	RankConstitution Rank = 1
	RankAssembly     Rank = 2
	RankLaw          Rank = 3
	RankGovernment   Rank = 4
	RankPresident    Rank = 5
	RankMinister     Rank = 6
	RankProvinceAct  Rank = 7
	RankGovernor     Rank = 8
	RankRegencyAct   Rank = 9
	RankRegent       Rank = 10
	RankVillage      Rank = 11
)

// Order is the answer to "how do two ranks stand to each other".
type Order int8

// The orders. Incomparable is an answer of its own: the law does not rank the
// two, and no program may pretend that it does.
const (
	Incomparable Order = iota
	Higher
	Same
	Lower
)

// String prints the Indonesian word.
func (o Order) String() string {
	return [...]string{"tidak dapat dibandingkan", "lebih tinggi", "setingkat", "lebih rendah"}[o]
}

// Compare says how r stands to o.
//
// Ministers' rules and regional instruments are incomparable, since UU 12/2011
// Pasal 7 does not name the former (Pasal 8 does, without a step). So are a
// governor's rule and the instruments of a regency.
func (r Rank) Compare(o Rank) Order {
	switch {
	case r == RankNone || o == RankNone:
		return Incomparable
	case r == o:
		return Same
	case crosses(r, o) || crosses(o, r):
		return Incomparable
	case r < o:
		return Higher
	}
	return Lower
}

func crosses(r, o Rank) bool {
	switch r {
	case RankMinister:
		return o >= RankProvinceAct
	case RankGovernor:
		return o == RankRegencyAct || o == RankRegent || o == RankVillage
	}
	return false
}

// Rank returns the step of the type. An act of a region is taken for one of a
// regency; use [ID.Rank] where the region is known.
func (t Type) Rank() Rank {
	if info := typesByCode[t]; info != nil {
		return info.rank
	}
	for _, f := range typeFamilies {
		if len(t) > len(f.prefix) && string(t[:len(f.prefix)]) == f.prefix {
			return f.rank
		}
	}
	return RankNone
}

// Rank returns the step of the instrument.
func (id ID) Rank() Rank {
	r := id.Type().Rank()
	if r == RankRegencyAct && id.Region().Level() == LevelProvince {
		return RankProvinceAct
	}
	return r
}
