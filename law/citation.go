package law

// Citation is one mention of another instrument or provision.
type Citation struct {
	At       Address `json:"at"`        // where the mention stands
	Text     string  `json:"text"`      // verbatim
	Target   ID      `json:"target"`    // "" when the words do not identify an instrument
	TargetAt Address `json:"target_at"` // "" for the whole instrument
	Same     bool    `json:"same"`      // points into its own instrument
	Start    int     `json:"start"`     // byte offsets of Text in the provision's Text
	End      int     `json:"end"`
	Problem  string  `json:"problem,omitempty"` // why it could not be read in full
}

// EffectKind is what an effect does.
type EffectKind string

// The closed list of effects (UU 12/2011 Lampiran II 144-159 and 230-238).
const (
	EffectAmend         EffectKind = "ubah"
	EffectInsert        EffectKind = "sisip"
	EffectDelete        EffectKind = "hapus"
	EffectAdd           EffectKind = "tambah"
	EffectReplacePhrase EffectKind = "ganti-frasa"
	EffectRevoke        EffectKind = "cabut"
	EffectRevokePart    EffectKind = "cabut-sebagian"
	EffectCommence      EffectKind = "berlaku"
	EffectKeep          EffectKind = "tetap-berlaku"
	EffectEnd           EffectKind = "berakhir"      // an end that the instrument sets itself, by a day or an event
	EffectUnread        EffectKind = "tidak-terbaca" // some change that only the structure of the act shows; never applied
)

// Effect is what one provision does to another instrument or provision.
type Effect struct {
	At       Address    `json:"at"` // the provision that commands
	Kind     EffectKind `json:"kind"`
	Target   ID         `json:"target"` // "" when unnamed
	TargetAt Address    `json:"target_at"`
	Date     Date       `json:"date,omitempty"`      // day from which it acts, where the text states one
	NewText  Address    `json:"new_text,omitempty"`  // where the new wording stands in the commanding instrument
	OldWords string     `json:"old_words,omitempty"` // of a phrase replacement
	NewWords string     `json:"new_words,omitempty"`
	Words    string     `json:"words"`            // the command, verbatim
	Applied  bool       `json:"applied"`          // whether the program can carry it out
	Reason   string     `json:"reason,omitempty"` // why not
}

// Status is the standing of a regulation or provision in one word.
type Status string

// The statuses. A reader sees the word, never a colour alone.
const (
	StatusInForce Status = "berlaku"
	StatusAmended Status = "diubah" // in force, with changes
	StatusRevoked Status = "dicabut"
	StatusNotYet  Status = "belum berlaku"
	StatusUnknown Status = "tidak diketahui"
)

// Standing says whether something holds on a day, and by what.
type Standing struct {
	Status  Status        `json:"status"`
	AsOf    Date          `json:"as_of"`
	Span    Interval      `json:"span"`              // when it holds, as far as the corpus knows
	Reasons []StandReason `json:"reasons,omitempty"` // what changed or ended it
	Note    string        `json:"note,omitempty"`    // what the answer does not know
}

// StandReason is an effect on the thing, seen from the thing.
type StandReason struct {
	By      Ref        `json:"by"`
	Kind    EffectKind `json:"kind"`
	At      Address    `json:"at,omitempty"` // the part of the thing that it touches
	Date    Date       `json:"date,omitempty"`
	Applied bool       `json:"applied"`
}
