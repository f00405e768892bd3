package extract

// topicOf is what a complaint is about, up to how it is brought.
func topicOf(p phrase) phrase {
	p = withoutReferences(p)
	return p.cut(func(i int) bool {
		return i > 0 && (p[i].punct || p[i].w == "secara" || p[i].w == "paling" || p[i].w == "melalui" || p[i].w == "dengan")
	}).trim()
}

// complaintWords name a complaint about a service, known by what it is about.
var complaintWords = set(`pengaduan aduan keluhan`)

// topicMarks stand before what a complaint is about.
var topicMarks = set(`tentang mengenai terhadap atas`)
