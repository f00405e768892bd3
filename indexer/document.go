package indexer

import (
	"wewenang/authority"
	"wewenang/law"
)

// Document is a regulation on its way into the word index, with what the rest
// of the corpus says of it. The build adds one for every regulation, in
// ascending order of identity.
type Document struct {
	Regulation *law.Regulation
	Standing   law.Standing      // on the day of the build
	Grants     []authority.Grant // given in this regulation, rejected ones left out
	CitedBy    int               // mentions of it by other regulations
}
