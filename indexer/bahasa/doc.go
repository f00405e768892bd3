// Package bahasa reads Indonesian words for searching: where a word begins and
// ends, which root it has, how else it is spelt, and what else the field calls
// the same thing.
//
// It rests on tables that people review, in the folder data: roots.txt,
// exceptions.txt (where affix rules would join what lawyers keep apart),
// variants.txt (spellings), joins.txt (words written together or apart),
// stopwords.txt and synonyms.txt.
//
// # Words
//
// A word is a run of letters and digits. A number stays whole, so that Pasal 8
// never meets Pasal 18, and so does 14A. Points inside a number of thousands
// are dropped: 1.000.000 is 1000000. A hyphen parts words ("undang-undang" is
// the same word twice), a stroke does too ("dan/atau").
//
// # Roots
//
// A word that is in the exceptions has the stem given there. Else every way of
// taking prefixes and suffixes off is tried, and the root of the table that
// needs the fewest is the stem: menetapkan, penetapan and ditetapkan are all
// "tetap". A word without a root in the table loses only affixes that can
// hardly be anything else.
package bahasa
