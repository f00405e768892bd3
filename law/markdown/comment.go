package markdown

import "wewenang/law"

// comment reads an HTML comment: furniture, an annotation or a remark.
func (b *builder) comment(bl *block) {
	words := commentText(bl.comment)
	keyword, rest := cutWord(words)
	if keyword != "wewenang" {
		b.remark(words, bl)
		return
	}
	if word, text := cutWord(rest); word == "halaman:" || word == "halaman" {
		b.furnitureAt(unescapeComment(text), bl)
		return
	}
	note, problems := readNote(bl.comment, b.reg.File)
	b.reg.Problems = append(b.reg.Problems, problems...)
	if f := b.noteOwner(bl); f != nil {
		f.node.Notes = append(f.node.Notes, note)
	}
}

// remark keeps a comment that is not ours.
func (b *builder) remark(words string, bl *block) {
	n := &law.Provision{Kind: law.KindHalaman, Label: remarkLabel, Text: words, Line: bl.no}
	b.hang(n, bl)
}

// remarkLabel marks a comment of somebody's own among the furniture.
const remarkLabel = "<!--"

func (b *builder) furnitureAt(words string, bl *block) {
	b.hang(&law.Provision{Kind: law.KindHalaman, Text: words, Line: bl.no}, bl)
}

// hang adds a node under the provision that a comment follows.
func (b *builder) hang(n *law.Provision, bl *block) {
	if f := b.noteOwner(bl); f != nil {
		f.node.Children = append(f.node.Children, n)
		return
	}
	b.reg.Parts = append(b.reg.Parts, n)
}

// noteOwner is the provision before a comment: the innermost open one whose
// mark does not stand deeper than the comment.
func (b *builder) noteOwner(bl *block) *frame {
	for i := len(b.path) - 1; i >= 0; i-- {
		f := b.path[i]
		if f.indent <= bl.indent && (bl.quote || !b.quotes || f.level < storey) {
			return f
		}
	}
	return nil
}
