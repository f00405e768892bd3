package markdown

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// block is what the builder consumes: a line of text, with the mark that it may
// begin with, a comment or a table.
type block struct {
	piece
	mark    mark // kind markNone for plain text
	comment []piece
	table   []piece
}

// The kinds of our own goldmark nodes.
var (
	kindMark    = ast.NewNodeKind("Ketentuan")
	kindComment = ast.NewNodeKind("Catatan")
	kindTable   = ast.NewNodeKind("Tabel")
)

// node is a goldmark block of ours; its lines are those of the source.
type node struct {
	ast.BaseBlock
	kind ast.NodeKind
	mark mark
}

// Kind implements ast.Node.
func (n *node) Kind() ast.NodeKind { return n.kind }

// IsRaw implements ast.Node: there is nothing inline to look for.
func (n *node) IsRaw() bool { return true }

// Dump implements ast.Node.
func (n *node) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// newParser returns goldmark with block parsers of our own and nothing else:
// without inline parsers no input takes more than linear time.
func newParser(index pieceIndex) parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(
		util.Prioritized(commentParser{index: index}, 10),
		util.Prioritized(tableParser{}, 20),
		util.Prioritized(markParser{}, 30),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	))
}

// readBlocks runs goldmark over the pieces, one a line.
func readBlocks(pieces []piece) []block {
	src, starts := source(pieces)
	index := pieceIndex{pieces, starts}
	doc := newParser(index).Parse(text.NewReader(src))
	blocks := make([]block, 0, len(pieces))
	at := index.at
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		lines := n.Lines()
		own, _ := n.(*node)
		switch {
		case own != nil && own.kind == kindMark:
			blocks = append(blocks, block{piece: pieces[at(lines.At(0))], mark: own.mark})
		case own != nil:
			run := pieces[at(lines.At(0)) : at(lines.At(lines.Len()-1))+1]
			b := block{piece: run[0]}
			if own.kind == kindComment {
				b.comment = run
			} else {
				b.table = run
			}
			blocks = append(blocks, b)
		default:
			for i := range lines.Len() {
				blocks = append(blocks, block{piece: pieces[at(lines.At(i))]})
			}
		}
	}
	return blocks
}

// pieceIndex finds the piece to which a place of the joined source belongs.
type pieceIndex struct {
	pieces []piece
	starts []int
}

func (x pieceIndex) at(seg text.Segment) int {
	return sort.SearchInts(x.starts, seg.Start+1) - 1
}

// source joins the pieces for goldmark and returns where each begins.
func source(pieces []piece) ([]byte, []int) {
	size := 0
	for _, p := range pieces {
		size += len(p.text) + 2
	}
	src := make([]byte, 0, size)
	starts := make([]int, len(pieces))
	for i, p := range pieces {
		if p.blank {
			src = append(src, '\n')
		}
		starts[i] = len(src)
		src = append(src, p.text...)
		src = append(src, '\n')
	}
	return src, starts
}

// oneLine is the part of a block parser that all of ours share.
type oneLine struct{}

func (oneLine) Trigger() []byte                             { return nil }
func (oneLine) Close(ast.Node, text.Reader, parser.Context) {}
func (oneLine) CanInterruptParagraph() bool                 { return true }
func (oneLine) CanAcceptIndentedLine() bool                 { return true }
func (oneLine) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func open(kind ast.NodeKind, reader text.Reader, seg text.Segment) *node {
	n := &node{kind: kind}
	n.Lines().Append(seg)
	reader.AdvanceToEOL()
	return n
}

// markParser takes lines that begin with a mark.
type markParser struct{ oneLine }

func (markParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	m, ok := scan(strings.TrimSpace(string(line)))
	if !ok {
		return nil, parser.NoChildren
	}
	n := open(kindMark, reader, seg)
	n.mark = m
	return n, parser.NoChildren
}

// commentParser takes HTML comments from "<!--" to "-->". A comment that is
// never closed is text.
type commentParser struct {
	oneLine
	index pieceIndex
}

func (commentParser) Trigger() []byte { return []byte{'<'} }

func (c commentParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	_, seg := reader.PeekLine()
	if !c.index.pieces[c.index.at(seg)].comment {
		return nil, parser.NoChildren
	}
	return open(kindComment, reader, seg), parser.NoChildren
}

func (c commentParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	lines := n.Lines()
	last := lines.At(lines.Len() - 1)
	_, seg := reader.PeekLine()
	if strings.Contains(string(last.Value(reader.Source())), "-->") || !c.index.pieces[c.index.at(seg)].comment {
		return parser.Close
	}
	lines.Append(seg)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// tableParser takes GFM tables: a header, a delimiter row and rows.
type tableParser struct{ oneLine }

func (tableParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	if line[0] != '|' {
		return nil, parser.NoChildren
	}
	after := reader.Source()[seg.Stop:]
	next := string(after[:max(0, bytes.IndexByte(after, '\n'))])
	if !strings.HasPrefix(next, "|") || !isDelimiter(next) || len(cells(string(line))) != len(cells(next)) {
		return nil, parser.NoChildren
	}
	return open(kindTable, reader, seg), parser.NoChildren
}

func (tableParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, seg := reader.PeekLine()
	if !strings.HasPrefix(string(line), "|") {
		return parser.Close
	}
	n.Lines().Append(seg)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}
