package server

// helpView explains how to search, by examples that can be followed.
type helpView struct {
	Base
	Groups []helpGroup
}

type helpGroup struct {
	Title    string
	Examples []helpExample
}

type helpExample struct {
	Query string
	URL   string
	Says  string
}

func (*helpView) view() string { return "searchhelp" }

// helpTopics are the groups of examples. The words of "help.<group>.<n>"
// explain the n-th example of a group.
var helpTopics = []struct {
	name    string
	queries []string
}{
	{"name", []string{"uu 23/2014", "uu 23/2014 pasal 350", "uu cipta kerja"}},
	{"words", []string{"izin apotek", "\"mal pelayanan publik\"", "izin -apotek", "rekla*"}},
	{"power", []string{"siapa yang berwenang menerbitkan izin apotek", "kewenangan camat", "izin apa saja yang diterbitkan dinas kesehatan"}},
	{"filter", []string{"parkir jenis:perda", "parkir daerah:nasional", "izin status:berlaku", "judul:kecamatan"}},
	{"date", []string{"izin tahun:2019", "izin tahun:2010-2019", "izin sejak:2019-05-31", "izin sampai:2015"}},
}

func searchHelp(q *request) (response, error) {
	v := &helpView{Base: q.page("search", q.base.say("help.title"))}
	for _, topic := range helpTopics {
		g := helpGroup{Title: v.Word("help", topic.name)}
		for i, query := range topic.queries {
			g.Examples = append(g.Examples, helpExample{Query: query, URL: v.Link("/cari", "q", query), Says: v.Word("help", topic.name+"."+itoa(i+1))})
		}
		v.Groups = append(v.Groups, g)
	}
	return show(v)
}
