package importer

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Limits of office documents, which are archives.
const (
	maxOffice   = 128 << 20 // bytes of the archive
	maxUnpacked = 128 << 20 // bytes of all that it holds
	maxEntries  = 5000
	officeTime  = 2 * time.Minute
)

var (
	errBomb     = errors.New("isi arsip melewati batas")
	errExternal = errors.New("dokumen menunjuk berkas di luar dirinya")
)

// readOffice reads DOCX and ODT by pandoc, after a look into the archive.
func (doc *document) readOffice(ctx context.Context, s source, kind format) {
	path, err := filepath.Abs(s.path)
	if err == nil {
		err = checkArchive(path)
	}
	if errors.Is(err, errBomb) || errors.Is(err, errExternal) {
		doc.fail("dokumen-ditolak", err.Error(), "simpan ulang sebagai PDF dari pengolah kata")
		return
	}
	var text []byte
	if err == nil {
		text, err = pandocText(ctx, s.box, path, kind)
	}
	if errors.Is(err, errMissing) {
		doc.fail(codeMissing, err.Error()+fmt.Sprintf("; ia yang membaca %s", kind), "pasang pandoc, atau simpan sebagai PDF")
		return
	}
	doc.convertText(s, text, err)
}

// checkArchive refuses archives that unpack to more than the limit, by
// unpacking them and not by what they say of themselves, and documents that
// load pictures, templates or objects from elsewhere.
func checkArchive(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	if len(z.File) > maxEntries || info.Size() > maxOffice {
		return fmt.Errorf("%w: %d berkas, %d MB", errBomb, len(z.File), info.Size()>>20)
	}
	left := int64(maxUnpacked)
	for _, f := range z.File {
		if left, err = checkEntry(f, left); err != nil {
			return err
		}
	}
	return nil
}

// maxRelations is the largest list of relations that is looked through.
const maxRelations = 4 << 20

// checkEntry unpacks one entry and returns what is left of the limit.
func checkEntry(f *zip.File, left int64) (int64, error) {
	if f.UncompressedSize64 > uint64(left) {
		return 0, fmt.Errorf("%w: %s", errBomb, f.Name)
	}
	r, err := f.Open()
	if err != nil {
		return 0, fmt.Errorf("%s: %w", f.Name, err)
	}
	defer r.Close()
	var head strings.Builder
	n, err := io.Copy(&head, io.LimitReader(r, maxRelations))
	if err == nil && n == maxRelations {
		var more int64
		more, err = io.Copy(io.Discard, io.LimitReader(r, left-n+1))
		n += more
	}
	switch {
	case err != nil:
		return 0, fmt.Errorf("%s: %w", f.Name, err)
	case n > left:
		return 0, fmt.Errorf("%w: %s", errBomb, f.Name)
	}
	if target := external(f.Name, head.String()); target != "" {
		return 0, fmt.Errorf("%w: %s", errExternal, target)
	}
	return left - n, nil
}

var (
	relation  = regexp.MustCompile(`<Relationship\s[^>]*>`)
	target    = regexp.MustCompile(`\sTarget="([^"]*)"`)
	odtSource = regexp.MustCompile(`<(?:draw:image|draw:object|draw:object-ole|text:section-source|office:dde-source)\s[^>]*xlink:href="([a-z]+://[^"]*)"`)
)

// external returns what a part of the document would load from elsewhere, ""
// when nothing. A link that a reader may follow loads nothing.
func external(name, words string) string {
	if name == "content.xml" {
		if m := odtSource.FindStringSubmatch(words); m != nil {
			return m[1]
		}
	}
	if !strings.HasSuffix(name, ".rels") {
		return ""
	}
	for _, rel := range relation.FindAllString(words, -1) {
		if strings.Contains(rel, `TargetMode="External"`) && !strings.Contains(rel, `/hyperlink"`) {
			if m := target.FindStringSubmatch(rel); m != nil {
				return m[1]
			}
			return "tanpa nama"
		}
	}
	return ""
}

// plainFilter leaves out what is not the words: emphasis, pictures, targets of
// links. Tables whose first column numbers the rows stay tables; those that
// only place words beside each other become paragraphs.
const plainFilter = `
local function inner(e) return e.content end

local function flat(blocks)
  return {pandoc.Plain(pandoc.utils.blocks_to_inlines(blocks, {pandoc.Space()}))}
end

local function numbered(cells)
  local first = pandoc.utils.stringify(cells[1] or {}):upper():gsub('[%s%.]', '')
  return #cells > 1 and (first == 'NO' or first == 'NOMOR' or first == 'NOURUT')
end

local function layout(rows)
  local out = pandoc.List()
  for _, row in ipairs(rows) do
    local label = pandoc.List()
    for _, cell in ipairs(row) do
      local one = #cell == 1 and (cell[1].t == 'Para' or cell[1].t == 'Plain')
      if one and #pandoc.utils.stringify(cell) < 16 then
        label:extend(cell[1].content)
        label:insert(pandoc.Space())
      else
        local blocks = pandoc.List(cell)
        if #blocks > 0 and (blocks[1].t == 'Para' or blocks[1].t == 'Plain') then
          label:extend(blocks:remove(1).content)
        end
        if #label > 0 then out:insert(pandoc.Para(label)) end
        out:extend(blocks)
        label = pandoc.List()
      end
    end
    if #label > 0 then out:insert(pandoc.Para(label)) end
  end
  return out
end

local function data(t)
  local simple = pandoc.utils.to_simple_table(t)
  local rows = simple.rows
  if pandoc.utils.stringify(pandoc.List(simple.header):map(function(c) return pandoc.Div(c) end)) == '' then
    simple.header = table.remove(rows, 1) or {}
  end
  if not numbered(simple.header) then
    table.insert(rows, 1, simple.header)
    return layout(rows)
  end
  simple.header = pandoc.List(simple.header):map(flat)
  simple.rows = pandoc.List(rows):map(function(r) return pandoc.List(r):map(flat) end)
  return pandoc.utils.from_simple_table(simple)
end

return {{Emph = inner, Strong = inner, Underline = inner, SmallCaps = inner, Span = inner, Link = inner,
  Superscript = inner, Subscript = inner, Strikeout = inner, BlockQuote = inner, Div = inner,
  Image = function() return {} end,
  Header = function(e) return pandoc.Para(e.content) end}, {Table = data}}
`

// pandocText reads the words with the marks of lists as the document numbers
// them.
func pandocText(ctx context.Context, box sandbox, path string, kind format) ([]byte, error) {
	dir, err := os.MkdirTemp("", "wewenang-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	filter := filepath.Join(dir, "plain.lua")
	if err := os.WriteFile(filter, []byte(plainFilter), 0o600); err != nil {
		return nil, err
	}
	out, err := program{
		name: "pandoc", box: box, dir: dir, time: officeTime, limit: maxPDFText,
		args: []string{"+RTS", "-M1g", "-RTS", "--sandbox", "--from=" + strings.ToLower(string(kind)),
			"--to=markdown-smart-grid_tables-multiline_tables-simple_tables-raw_html-raw_attribute+pipe_tables+fancy_lists",
			"--wrap=none", "--lua-filter=" + filter, path},
	}.run(ctx)
	if err != nil {
		return nil, err
	}
	return unescape(out), nil
}

// unescape takes the backslashes away that pandoc puts before marks, and lines
// that hold nothing but one. A bar inside a table keeps its own.
func unescape(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for line := range strings.Lines(string(text)) {
		table := strings.HasPrefix(strings.TrimLeft(line, " "), "|")
		for i := 0; i < len(line); i++ {
			if line[i] == '\\' && i+1 < len(line) && !(table && line[i+1] == '|') {
				switch c := line[i+1]; {
				case c == '\n':
					continue
				case c < 0x80 && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ", c) >= 0:
					i++
				}
			}
			out = append(out, line[i])
		}
	}
	return []byte(strings.ReplaceAll(string(out), "<!--", "< !--"))
}
