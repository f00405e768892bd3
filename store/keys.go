package store

// Schema is the version of keys and values. A store of another version is
// refused with [ErrSchema] and has to be built again.
const Schema = 1

// family is a set of keys with a common prefix and one kind of value.
type family uint8

// The families. Their values are JSON packed by [pack], except where noted.
//
//	key                    value                       order of writing
//	agency/<id>            authority.Agency            Close
//	back/<id>              []law.Backlink to the id    Close
//	cite/<id>              []law.Citation of the id    ascending id
//	effect/<id>            []law.Effect of the id      ascending id
//	grant/<id>             []authority.Grant of rule   ascending id
//	info/corpus            law.Corpus                  Close
//	info/inventory         map of family to tally      Close, last
//	info/schema            decimal number, as it is    Close
//	meta/<id>              law.Meta                    ascending id
//	reg/<id>               law.Regulation              ascending id
//	service/<id>           authority.Service           Close
//
// A value above [maxPart] goes on under its key followed by a zero byte and
// the number of the part.
const (
	agencies family = iota
	backlinks
	citations
	effects
	grants
	info
	metas
	regulations
	services
	familyCount
)

var prefixes = [familyCount]string{
	agencies: "agency/", backlinks: "back/", citations: "cite/", effects: "effect/",
	grants: "grant/", info: "info/", metas: "meta/", regulations: "reg/",
	services: "service/",
}

// The names in the family info.
const (
	infoCorpus    = "corpus"
	infoInventory = "inventory"
	infoSchema    = "schema"
)

func (f family) key(name string) []byte { return []byte(prefixes[f] + name) }

func partKey(key []byte, n int) []byte {
	return append(append([]byte(nil), key...), 0, byte(n))
}
