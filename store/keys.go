package store

// Schema is the version of keys and values. A store of another version is
// refused with [ErrSchema] and has to be built again.
const Schema = 2

// family is a set of keys with a common prefix and one kind of value.
type family uint8

// The families, in the order of their keys and of writing. Values are packed by
// [Codec.Pack], except where noted.
//
//	key               value
//	back/<id>         []law.Backlink to the id
//	cite/<id>         []law.Citation of the id
//	find/<day>        the findings of the day, of a type that the caller knows
//	list/<name>/<n>   a run of one field of Lists
//	list/header       header: the other fields
//	reg/<id>          law.Regulation
//	store/inventory   map of family to tally
//	store/schema      decimal number, as it is
//
// A value above [maxPart] goes on under its key followed by a zero byte and
// the number of the part.
const (
	backlinks family = iota
	citations
	findings
	lists
	regulations
	about
	familyCount
)

var prefixes = [familyCount]string{
	backlinks: "back/", citations: "cite/", findings: "find/", lists: "list/", regulations: "reg/", about: "store/",
}

// The names in the family about.
const (
	inventoryName = "inventory"
	schemaName    = "schema"
)

func (f family) key(name string) []byte { return []byte(prefixes[f] + name) }

func partKey(key []byte, n int) []byte {
	return append(append([]byte(nil), key...), 0, byte(n))
}
