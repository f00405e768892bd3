package authority

// Kind is how a power is given. The words are those of UU 30/2014 Pasal 1 and
// 11-14, with the neighbouring roles that are no power to decide.
type Kind string

// The closed list of kinds.
const (
	Attribution  Kind = "atribusi"         // the rule itself gives it
	Delegation   Kind = "delegasi"         // handed on; the receiver answers
	Mandate      Kind = "mandat"           // exercised in the name of the giver, who answers
	Assistance   Kind = "tugas-pembantuan" // assigned by another government
	Contribution Kind = "kontribusi"       // advice or check inside another's procedure
	Coordination Kind = "koordinasi"
	Hosting      Kind = "hosting" // room, counter or system; no decision
	Withdrawal   Kind = "penarikan"
	Prohibition  Kind = "larangan" // addressed to an authority
)

// Kinds lists every kind in the order in which pages show them.
var Kinds = []Kind{Attribution, Delegation, Mandate, Assistance, Contribution,
	Coordination, Hosting, Withdrawal, Prohibition}

// Valid reports whether k is in the closed list.
func (k Kind) Valid() bool { return contains(Kinds, k) }

// Confers reports whether the kind gives a power to act, as opposed to a role
// beside it.
func (k Kind) Confers() bool {
	return k == Attribution || k == Delegation || k == Mandate || k == Assistance
}

// Act is what the holder does.
type Act string

// The closed list of acts.
const (
	ActReceive    Act = "terima"
	ActVerify     Act = "verifikasi"
	ActRecommend  Act = "rekomendasi"
	ActConsider   Act = "pertimbangan"
	ActIssue      Act = "terbit"
	ActSign       Act = "tanda-tangan"
	ActHandOver   Act = "serah"
	ActRegister   Act = "daftar"
	ActCollect    Act = "pungut"
	ActSupervise  Act = "awasi"
	ActGuide      Act = "bina"
	ActRevoke     Act = "cabut"
	ActSanction   Act = "sanksi"
	ActComplaint  Act = "aduan"
	ActCoordinate Act = "koordinasi"
	ActRule       Act = "atur"
	ActDecide     Act = "tetapkan"
	ActRun        Act = "selenggara"
)

// Acts lists every act in the order in which pages show them.
var Acts = []Act{ActReceive, ActVerify, ActRecommend, ActConsider, ActIssue, ActSign,
	ActHandOver, ActRegister, ActCollect, ActSupervise, ActGuide, ActRevoke, ActSanction,
	ActComplaint, ActCoordinate, ActRule, ActDecide, ActRun}

// Valid reports whether a is in the closed list.
func (a Act) Valid() bool { return contains(Acts, a) }

// Decides reports whether the act settles the matter towards the citizen, so
// that two holders of it are two masters.
func (a Act) Decides() bool {
	switch a {
	case ActIssue, ActRegister, ActCollect, ActRevoke, ActRule, ActDecide:
		return true
	}
	return false
}

// State is where a grant stands between proposal and decision.
type State string

// The states of a grant.
const (
	Proposed State = "diusulkan"
	Accepted State = "diterima"
	Changed  State = "diubah"
	Rejected State = "ditolak"
	Stale    State = "usang" // the judged words have changed
)

// Settled reports whether a person stands behind the grant.
func (s State) Settled() bool { return s == Accepted || s == Changed }

func contains[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
