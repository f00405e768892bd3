package store

import (
	"wewenang/authority"
	"wewenang/law"
)

// Lists are the records that a reader loads whole: everything that is asked
// for across regulations.
type Lists struct {
	Corpus   law.Corpus
	Rules    []Rule // in ascending order of identity
	Agencies []authority.Agency
	Services []authority.Service
	Grants   []authority.Grant // in the order of rules
}

// Rule is what is known of a regulation besides its words and citations.
type Rule struct {
	Meta    law.Meta
	File    string // path in the content folder
	Effects []law.Effect
	Notes   []Note
}

// Note is an annotation with the place it speaks of.
type Note struct {
	At law.Address
	law.Annotation
}

// named is a list with the name that its record bears.
type named struct {
	name string
	list any // a pointer to the field
}

// records lists the fields of l in ascending order of names.
func (l *Lists) records() []named {
	return []named{
		{"agencies", &l.Agencies}, {"corpus", &l.Corpus}, {"grants", &l.Grants},
		{"rules", &l.Rules}, {"services", &l.Services},
	}
}
