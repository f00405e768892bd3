package store

// Schema is the version of keys and values. A store of another version is
// refused with [ErrSchema] and has to be built again.
const Schema = 1

// family is a set of keys with a common prefix and one kind of value.
type family uint8

// The families. Their values are packed by [Codec.Pack], except where noted.
//
//	key              value                              written
//	back/<id>        []law.Backlink to the id           ascending id
//	cite/<id>        []law.Citation of the id           ascending id
//	info/inventory   map of family to tally             by Close, last
//	info/schema      decimal number, as it is           by Close
//	list/<name>/<n>  a run of one field of Lists        by Close
//	list/header      header: the other fields           by Close
//	reg/<id>         law.Regulation                     ascending id
//
// A value above [maxPart] goes on under its key followed by a zero byte and
// the number of the part.
const (
	backlinks family = iota
	citations
	info
	lists
	regulations
	familyCount
)

var prefixes = [familyCount]string{
	backlinks: "back/", citations: "cite/", info: "info/", lists: "list/", regulations: "reg/",
}

// The names in the family info.
const (
	infoInventory = "inventory"
	infoSchema    = "schema"
)

func (f family) key(name string) []byte { return []byte(prefixes[f] + name) }

func partKey(key []byte, n int) []byte {
	return append(append([]byte(nil), key...), 0, byte(n))
}
