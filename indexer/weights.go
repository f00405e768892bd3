package indexer

// weights are the numbers that ranking turns on, in one place. They were set
// by hand and moved in small steps against judged queries; none is fitted to a
// single one.
type weights struct {
	k, b     float64 // BM25: how soon more mentions stop counting, how much length holds back
	head     float64 // words in the headings over a unit, against words in it
	title    float64 // words in the title
	headToo  float64 // words in the headings that the unit holds as well
	titleToo float64 // words in the title that the unit holds as well
	lead     float64 // words among the first ones of the unit
	scan     float64 // the first mention of a word, in the first look at all units
	near     float64 // neighbouring words of the query standing near one another
	typed    float64 // words standing as typed, not only with the same root
	cue      float64 // words that answers to such a question use
	grant    float64 // provisions that give a power, where the question asks for one
	cover    float64 // how much a unit loses that does not hold the whole question, with headings and title
	alone    float64 // how much a unit loses that holds little of it by itself
	early    float64 // advantage of the first units of a regulation over the last
	second   float64 // what a regulation gains from its second best provision
	beside   float64 // what a Pasal gains from its second best ayat
	together float64 // what it gains when its ayat hold more of the question together
	shared   float64 // from which share of the best ayat's score on the Pasal as a whole is the answer
	fit      float64 // a title that tells the whole question
	fitBase  float64 // of it, what a title gets that says much else
	kinds    [unitKinds]float64
	law      float64 // lift of laws
	decree   float64 // of government regulations
	minister float64 // of rules of ministers and agencies, and of decisions
	revoked  float64 // of what no longer holds

	ministerNamed float64 // of rules of ministers whose title tells the whole question
	more          float64 // from which share of the best provision's score on others of the regulation are shown
	metaOnly      float64 // of what is known by its title alone
	cited         float64 // for every e-fold of mentions by other regulations
	aged          float64 // what an instrument of seventy years loses
	today         int     // the year from which age counts
}

var defaultWeights = weights{
	k: 0.8, b: 0.9, head: 0.42, title: 1.1, headToo: 0.3, titleToo: 0.05, lead: 0.2, scan: 1.5, near: 0.5, typed: 0.1, cue: 0.05, grant: 0.08,
	cover: 0.55, alone: 0.3, early: 0.05, second: 0.27, beside: 0.17, together: 0.5, shared: 0.6, fit: 0.9, fitBase: 0.35,
	kinds: [unitKinds]float64{
		unitTitle: 0.8, unitHeading: 0.6, unitBody: 1, unitDefinition: 0.65,
		unitElucidation: 0.45, unitPreamble: 0.5, unitBasis: 0.3, unitAnnex: 0.7,
	},
	law: 1.06, decree: 1.04, minister: 0.5, revoked: 0.97,
	ministerNamed: 0.7, more: 0.85, metaOnly: 0.9, today: 2026,
}
